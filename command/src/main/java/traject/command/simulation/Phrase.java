package traject.command.simulation;

import java.util.List;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;

/** Short texts to choose from, in Dutch as helpers write. They are about nobody, and each says that it is invented. */
enum Phrase {
    QUESTION(
            "Ik krijg de rekeningen niet meer betaald.",
            "We moeten verhuizen en vinden niets.",
            "Wie kan mij helpen met die papieren?",
            "Ik wil het zelf doen, maar weet niet hoe te beginnen.",
            "Ze hebben mij naar hier gestuurd."),
    AGREEMENT(
            "Elke maand samen de post openen.",
            "De huur als eerste betalen.",
            "Bellen voor een afspraak bij de dokter.",
            "Zelf de school aanspreken, met ons erbij.",
            "Elke week vijf euro opzij leggen."),
    WHY_BROKEN("De brief kwam te laat.", "Er was niemand voor de kinderen.", "Het was te veel in een keer."),
    REQUEST("Meer leefgeld deze maand.", "Een voorschot op de waarborg.", "Steun voor schoolkosten."),
    REASON("Zo besproken in het team.", "Past binnen de afspraken.", "Er zijn nog bewijzen nodig."),
    PLAN("Rust in de woning.", "De schulden op een rij.", "Werk dat bij de kinderen past."),
    NOTE(
            "Rustig gesprek aan de keukentafel.",
            "Het ging moeizaam vandaag.",
            "Kort, maar met vertrouwen.",
            "Ze lachte voor het eerst.",
            "Veel stilte, dat mocht."),
    RESULT("Verhoogde tegemoetkoming in orde.", "De stroom blijft aan.", "Een plaats in de opvang."),
    STRENGTH("Kookt voor de hele straat.", "Kent alle bussen van buiten.", "Een zus die altijd opneemt."),
    MILESTONE("Belde zelf naar de dienst.", "Schreef zich in voor een opleiding.", "Durfde neen zeggen."),
    RELAPSE("Opnieuw een aanmaning.", "Kwam drie keer niet.", "Het dak lekt weer."),
    HANDOVER("De begeleider verandert van dienst.", "Beter iemand dichter bij huis.", "Op eigen vraag."),
    SKIP("Het onthaal en de verkenning vielen samen.", "Er was al rust; we gingen meteen aan het werk."),
    CLOSING("Verdere hulp loopt elders.", "Geen antwoord meer op brieven.", "Het contact is samen gestopt."),
    DECISION("De steun loopt zes maanden door.", "De begeleiding wordt om de twee weken.", "Een dringende hulp."),
    RATIONALE("Er is tijd nodig om op adem te komen.", "Samen gewikt en gewogen.", "De nood is hoog."),
    ALTERNATIVE("Niets veranderen.", "Doorverwijzen.", "Alles ineens aanpakken."),
    DISAGREEMENT("Zo is het niet gegaan.", "Ik had wel gebeld.", "Dat staat er harder dan het was."),
    FEEDBACK("De wachtzaal is te klein.", "Er mocht eerder uitleg komen.", "Dank om te luisteren."),
    CORRECTION("Verkeerde datum.", "In het verkeerde dossier genoteerd.", "Onvolledig genoteerd.", "Tikfout.");

    private static final String MARK = " (verzonnen)";

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<String> texts;

    Phrase(String... texts) {
        this.texts = List.of(texts);
    }

    Sensitive about(PersonId person, Dice dice) {
        return new Sensitive(person, dice.pick(texts) + MARK);
    }
}
