package traject.shared.identity;

/** What somebody does in Traject; rights follow from it and from the case. */
public enum ActorRole {
    /** Follows cases: those in which they have or had a relationship, and those announced to them. */
    HELPER,
    /** Leads a team and sees its cases. */
    TEAM_LEAD,
    /** Studies populations: no names, no free text, no single case. */
    RESEARCHER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Maintains the system and reads no case. */
    ADMIN,
    /** Reads their own trajectory and adds their own view. */
    CLIENT
}
