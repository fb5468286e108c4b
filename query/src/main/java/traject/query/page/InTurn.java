package traject.query.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Builds pages of cases a few at a time, in the order in which they were asked for. A page is work for a processor: more
 * of them at once than there are processors make each other late, and the last one very late. A page is sent after its
 * turn, so that nobody waits for a slow reader; and who has waited long goes on, so that nobody waits for a database that
 * hangs either.
 */
final class InTurn extends OncePerRequestFilter {

    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/cases");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What was filled in is read before its turn, so that nobody waits for a sender who is slow either.
        request.getParameterMap();
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        boolean inTurn = await();
        try {
            chain.doFilter(request, page);
        } finally {
            if (inTurn) {
                turns.release();
            }
        }
        page.copyBodyToResponse();
    }

    private boolean await() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
