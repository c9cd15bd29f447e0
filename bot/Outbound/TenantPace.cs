using PerfServerless.Bot.Limits;

namespace PerfServerless.Bot.Outbound;

/// <summary>
/// Lets the requests of one tenant go, no faster than the channel takes them of it and of each conversation. A conversation that may not go yet
/// keeps nobody else; who waits for an answer goes before what the bot sends by itself, without shutting it out.
/// </summary>
internal sealed class TenantPace : IDisposable
{
    private const int AnswersInARow = 4;
    private const int SweepAt = 2_000;

    /// <summary>So many receivers refused within a second mean the tenant, whatever each is told.</summary>
    private const int Refusals = 3;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SlowFor = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly ConnectorOptions options;
    private readonly TimeProvider clock;
    private readonly long origin;
    private readonly ITimer timer;
    private readonly SlidingLimit second;
    private readonly TokenBucket usual;
    private readonly TokenBucket slow;
    private readonly Dictionary<string, ConversationPace> conversations = new(StringComparer.Ordinal);
    private readonly Queue<ConversationPace> urgent = new();
    private readonly Queue<ConversationPace> ready = new();
    private readonly PriorityQueue<ConversationPace, DateTimeOffset> asleep = new();
    private readonly Queue<(string Conversation, DateTimeOffset At)> refused = new();
    private DateTimeOffset heldUntil;
    private DateTimeOffset slowUntil;
    private int answersInARow;
    private int sweepAt = SweepAt;

    public TenantPace(ConnectorOptions options, TimeProvider clock)
    {
        (this.options, this.clock, origin) = (options, clock, clock.GetTimestamp());
        second = new([(options.RequestsPerSecond, Second)]);
        usual = Bucket(options.RequestsPerSecond);
        slow = Bucket(Math.Max(1, options.RequestsPerSecond / 2));
        timer = clock.CreateTimer(_ => Go(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Completes when the request may go.</summary>
    /// <param name="conversation">Where to; empty for a request that belongs to none.</param>
    public async Task PassAsync(string conversation, SendLane lane, CancellationToken cancellationToken)
    {
        Task passed;
        TaskCompletionSource waiter;
        lock (gate)
        {
            var line = LineOf(conversation, Now);
            passed = line.Add(lane, out waiter);
            (line.IsUrgent ? urgent : ready).Enqueue(line);
        }

        Go();
        await using var givenUp = cancellationToken.UnsafeRegister((w, token) => ((TaskCompletionSource)w!).TrySetCanceled(token), waiter);
        await passed;
    }

    /// <returns>How long this conversation is still held.</returns>
    public TimeSpan HeldFor(string conversation)
    {
        lock (gate)
        {
            var now = Now;
            var until = conversations.TryGetValue(conversation, out var line) && line.Free(now) is var free && free > heldUntil ? free : heldUntil;
            return until > now ? until - now : TimeSpan.Zero;
        }
    }

    /// <summary>The channel refused a request, because there were too many. It says of which receiver; without one it is the tenant's.</summary>
    public void Refused(string conversation, TimeSpan wait)
    {
        lock (gate)
        {
            var now = Now;
            if (conversation.Length == 0)
            {
                if (now + wait > heldUntil) heldUntil = now + wait;
                slowUntil = heldUntil + SlowFor;
                return;
            }

            LineOf(conversation, now).HoldUntil(now + wait);
            refused.Enqueue((conversation, now));
            while (refused.Peek().At + Second < now) refused.Dequeue();
            if (refused.Select(r => r.Conversation).Distinct(StringComparer.Ordinal).Count() >= Refusals) slowUntil = now + SlowFor;
        }
    }

    public void Dispose() => timer.Dispose();

    // Elapsed time: a clock that is set lets nobody go sooner or later.
    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + clock.GetElapsedTime(origin);

    private static TokenBucket Bucket(int perSecond) => new(new(Math.Max(1, perSecond / 10), perSecond * 60));

    private void Go()
    {
        lock (gate)
        {
            var now = Now;
            while (Next(now) is { } line)
            {
                if (!line.LetGo(now)) continue;

                second.Reserve(now);
                BucketAt(now).Take(now - DateTimeOffset.UnixEpoch);
                if (!line.IsEmpty) (line.IsUrgent ? urgent : ready).Enqueue(line);
            }
        }
    }

    /// <returns>The conversation whose turn it is; null where none may go, and the timer is set for when one may.</returns>
    private ConversationPace? Next(DateTimeOffset now)
    {
        while (true)
        {
            while (asleep.TryPeek(out var woken, out var at) && at <= now)
            {
                asleep.Dequeue();
                (woken.IsUrgent ? urgent : ready).Enqueue(woken);
            }

            if (urgent.Count == 0 && ready.Count == 0)
            {
                if (asleep.TryPeek(out _, out var soonest)) WakeIn(soonest - now);
                return null;
            }

            if (Free(now) is var free && free > now)
            {
                WakeIn(free - now);
                return null;
            }

            var line = Dequeue();
            if (line.IsEmpty) continue;
            if (line.Free(now) is var later && later <= now) return line;
            asleep.Enqueue(line, later);
        }
    }

    private ConversationPace Dequeue()
    {
        var isAnswer = urgent.Count > 0 && (ready.Count == 0 || answersInARow < AnswersInARow);
        answersInARow = isAnswer ? answersInARow + 1 : 0;
        return (isAnswer ? urgent : ready).Dequeue();
    }

    private DateTimeOffset Free(DateTimeOffset now)
    {
        var free = second.Free(now);
        if (heldUntil > free) free = heldUntil;
        var filled = now + BucketAt(now).Wait(now - DateTimeOffset.UnixEpoch);
        return filled > free ? filled : free;
    }

    private TokenBucket BucketAt(DateTimeOffset now) => now < slowUntil ? slow : usual;

    // Never at once: a timer that is due the moment it is set would turn on the spot.
    private void WakeIn(TimeSpan wait) => timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan);

    private ConversationPace LineOf(string conversation, DateTimeOffset now)
    {
        if (conversations.TryGetValue(conversation, out var known)) return known;
        if (conversations.Count >= sweepAt)
        {
            foreach (var idle in conversations.Where(c => c.Value.IsIdle(now)).Select(c => c.Key).ToList()) conversations.Remove(idle);

            // Where nearly all are busy, the next sweep waits, so that a burst does not look at each one again and again.
            sweepAt = Math.Max(SweepAt, conversations.Count * 2);
        }

        return conversations[conversation] = new(conversation, conversation.Length == 0 ? [] : options.PerConversation);
    }
}
