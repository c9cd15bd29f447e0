using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Limits;

/// <summary>
/// Lets activities in within their budgets, before anything is looked up for them. People who were recognised once have budgets of
/// their own; all others share a small one, so that made-up senders crowd nobody out and leave nothing behind.
/// </summary>
/// <param name="clock">Machine time.</param>
internal sealed class Turnstile(BotLimits limits, TimeProvider clock)
{
    private const int SweepAt = 2_000;
    private const int MostTenants = 1_000;

    private readonly long begin = clock.GetTimestamp();
    private readonly Dictionary<string, PersonBudget> people = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Who, bool Message), int> inside = [];
    private readonly TokenBuckets tenants = new(limits.Tenant, MostTenants);
    private readonly TokenBucket all = new(limits.All);
    private readonly TokenBucket strangers = new(limits.Strangers);
    private readonly RecentlyTold told = new();
    private readonly RecentlyTold strangersTold = new();
    private readonly HashSet<string> unheard = new(StringComparer.Ordinal); // of those inside only
    private readonly Lock gate = new();
    private int sweepAt = SweepAt;
    private int messagesInside;
    private int actionsInside;

    /// <summary>How many people and places are remembered; what is over is forgotten.</summary>
    public int Remembered
    {
        get
        {
            lock (gate) return people.Count + inside.Count + unheard.Count;
        }
    }

    public bool Knows(Visit visit)
    {
        lock (gate) return people.ContainsKey(visit.Who);
    }

    /// <returns>The person in his language; null where nobody knows who it is.</returns>
    public Reader? ReaderOf(Visit visit)
    {
        lock (gate) return people.GetValueOrDefault(visit.Who)?.Reader;
    }

    public Admission Enter(Visit visit)
    {
        lock (gate)
        {
            var now = Now;
            var person = people.GetValueOrDefault(visit.Who);
            var wait = IsFull(visit) ? TimeSpan.FromSeconds(1) : WaitOf(visit, person, now);
            if (wait > TimeSpan.Zero) return Refuse(visit, person, wait, now);

            if (person is not null) Charge(visit, person, now);
            Count(visit, 1);
            return new Admission.LetIn(new Stay(this, visit));
        }
    }

    /// <summary>Whoever comes for the first time is charged when it is known who he is.</summary>
    /// <param name="person">Null where he is none of our people.</param>
    /// <returns>Whether others of his were left unanswered before it was known that he can be told so.</returns>
    public bool Recognised(Visit visit, Reader? person)
    {
        lock (gate)
        {
            var now = Now;
            if (person is null)
            {
                people.Remove(visit.Who);
                strangers.Take(now);
                return false;
            }

            if (people.TryGetValue(visit.Who, out var known))
            {
                known.Reader = person;
                return false;
            }

            if (people.Count >= sweepAt) Sweep(now);
            Charge(visit, people[visit.Who] = new PersonBudget(limits) { Reader = person }, now);
            return unheard.Remove(visit.Who) && told.MayTell(visit.Who, now);
        }
    }

    public void Leave(Visit visit)
    {
        lock (gate) Count(visit, -1);
    }

    private Admission.ToldToWait Refuse(Visit visit, PersonBudget? person, TimeSpan wait, TimeSpan now)
    {
        if (person is not null) return new(wait, told.MayTell(visit.Who, now), person.Reader);
        if (visit.Kind == VisitKind.Message && inside.ContainsKey((visit.Who, true))) unheard.Add(visit.Who);

        return new(wait, strangersTold.MayTell("", now), null);
    }

    private TimeSpan Now => clock.GetElapsedTime(begin);

    private bool IsFull(Visit visit)
    {
        var isMessage = visit.Kind == VisitKind.Message;
        return inside.GetValueOrDefault((visit.Who, isMessage)) >= (isMessage ? limits.MessagesOfOneAtOnce : limits.ActionsOfOneAtOnce)
            || (isMessage ? messagesInside >= limits.MessagesAtOnce : actionsInside >= limits.ActionsAtOnce);
    }

    private TimeSpan WaitOf(Visit visit, PersonBudget? person, TimeSpan now) =>
        new[] { (person?.Of(visit.Kind, now) ?? strangers).Wait(now), tenants.Wait(visit.Tenant, now), all.Wait(now) }.Max();

    private void Charge(Visit visit, PersonBudget person, TimeSpan now)
    {
        person.Of(visit.Kind, now).Take(now);
        tenants.TryTake(visit.Tenant, now);
        all.Take(now);
    }

    private void Count(Visit visit, int one)
    {
        var isMessage = visit.Kind == VisitKind.Message;
        var key = (visit.Who, isMessage);
        inside[key] = inside.GetValueOrDefault(key) + one;
        if (inside[key] == 0)
        {
            inside.Remove(key);
            if (isMessage) unheard.Remove(visit.Who);
        }

        if (isMessage) messagesInside += one;
        else actionsInside += one;
    }

    // Whoever has written nothing for long is let in as somebody new.
    private void Sweep(TimeSpan now)
    {
        foreach (var idle in people.Where(p => p.Value.IsIdle(now)).Select(p => p.Key).ToList()) people.Remove(idle);
        sweepAt = Math.Max(SweepAt, people.Count * 2);
    }
}
