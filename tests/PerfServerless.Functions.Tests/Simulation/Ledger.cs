using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Durable;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Simulation;

/// <summary>What was promised in a simulated cycle, and whether it was kept.</summary>
internal sealed class Ledger(ReviewWorld world)
{
    /// <summary>After trouble, so long until everything that was tried again must have come to rest.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(3);

    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private readonly List<(string Kpi, decimal Value)> accepted = [];
    private readonly Dictionary<PersonId, int> wished = [];
    private readonly HashSet<PersonId> unreachable = [];
    private DateTimeOffset looked;

    /// <summary>The application told the person that this value is recorded.</summary>
    public void Accepted(string kpi, decimal value) => accepted.Add((kpi, value));

    /// <summary>Somebody asked for one more form to this person.</summary>
    public void Wished(PersonId person) => wished[person] = wished.GetValueOrDefault(person) + 1;

    /// <summary>This person was out of the bot's reach for a time: cards of his could not be rewritten, and a brief may be missing.</summary>
    public void OutOfReach(PersonId person) => unreachable.Add(person);

    /// <summary>Looks at each message as it goes out.</summary>
    public void Sent(ChatMessage message)
    {
        var ownWish = message.First is ChatCard.Form form && Says(form.Intro, FormWords.OwnWish.Id);
        var paused = Ready(world.DeskAsync(message.To)).PausedAt;
        if (paused < message.At && !ownWish) Fail($"{message.To} paused at {paused:O} and was sent {message.First.GetType().Name}");
        if (message.First is ChatCard.Form or ChatCard.Escalation && IsOfFirst(message) && message.At >= Times.MeetingAt)
            Fail($"{message.To} was sent {message.First.GetType().Name} after the close");
    }

    /// <summary>Looks, about once an hour, at what can be answered while nothing is under way.</summary>
    public void Quiet()
    {
        if (world.Now - looked < TimeSpan.FromHours(1) || world.Now - world.Troubles.Last < Rest || world.Process.IsDead || world.Now >= Times.MeetingAt)
            return;

        looked = world.Now;
        foreach (var request in Ready(world.Stores.CheckIns.ListAsync(AcmeReview.First.Key, default)))
        {
            var person = request.Key.Person;
            if (request.State != RequestState.Open || unreachable.Contains(person)) continue;

            var desk = Ready(world.DeskAsync(person));
            var known = Recorded(person);
            var answerable = world.Chat.Answerable(person).Where(m => known.ContainsKey(m.Id)).ToList();
            // A lost message that was found by a click which then failed waits for the click to be repeated: the window that the design names.
            var found = answerable.Count(m => known[m.Id] == SentForm.Found && ChatRoom.Reference(m.Id) != desk.Receipt);
            if (known.Count > 0 && (answerable.Count == 0 || answerable.Count - found > 1))
                Fail(
                    $"{person} has {answerable.Count} answerable requests: {string.Join(", ", answerable.Select(m => m.Id))} of {string.Join(", ", known.Keys)}");
        }
    }

    /// <summary>Looks at everything once the cycle is over.</summary>
    public async Task CloseAsync()
    {
        await EndedAsync();
        await ValuesAsync();
        foreach (var person in world.Scorecard.People.Select(p => p.Id)) Messages(person);
        await BriefAsync();
        await TimelineAsync();
    }

    private async Task EndedAsync()
    {
        var client = world.Process.Hub.Client;
        var cycle = await world.CycleAsync();
        if (cycle.State != CycleState.Closed) Fail("the cycle is not closed");

        await IsAsync(InstanceIds.Cycle(AcmeReview.First.Key), OrchestrationRuntimeStatus.Completed);
        foreach (var person in cycle.Asked) await IsAsync(InstanceIds.Desk(new(Acme.Tenant, person)), OrchestrationRuntimeStatus.Running);

        foreach (var request in await world.Stores.CheckIns.ListAsync(AcmeReview.First.Key, default))
        {
            if (request.State == RequestState.Open) Fail($"{request.Key} is still open");
        }

        await IsAsync(InstanceIds.Cadence(Acme.Tenant, Acme.WeeklyId), OrchestrationRuntimeStatus.Running);
        return;

        async Task IsAsync(string id, OrchestrationRuntimeStatus expected)
        {
            var instance = await client.GetInstanceAsync(id, true);
            if (instance?.RuntimeStatus != expected) Fail($"{id} is {instance?.RuntimeStatus}: {instance?.FailureDetails?.ErrorMessage}");
        }
    }

    private async Task ValuesAsync()
    {
        var stored = await world.Stores.Actuals.ReadAsync(Acme.Tenant, [.. world.Scorecard.Kpis.Select(k => k.Id)], default);
        foreach (var (kpi, value) in accepted)
        {
            var rows = stored[new(kpi)].Where(a => a.Period == AcmeReview.Week && a.Value == value).ToList();
            if (rows.Count != 1) Fail($"{kpi} = {value} was accepted and is there {rows.Count} times");
        }

        foreach (var kpi in stored.Where(s => s.Value.Count(a => a.Corrects is null) > 1))
            Fail($"{kpi.Key} was given twice without a correction: {string.Join(", ", kpi.Value.Select(Tell))}");
    }

    private void Messages(PersonId person)
    {
        const int Ladder = 3; // asked, and reminded twice
        var forms = world.Chat.Of(person).Count(m => m.First is ChatCard.Form && IsOfFirst(m));
        var most = Ladder + wished.GetValueOrDefault(person) + world.Troubles.LostDeliveries;
        if (forms > most) Fail($"{person} was sent {forms} forms, at most {most} were due");

        var known = Recorded(person);
        var left = world.Chat.Of(person).Where(m => m.At < Times.MeetingAt && m.HasButtons && known.ContainsKey(m.Id)).Select(m => m.Id).ToList();
        if (left.Count > 0 && !unreachable.Contains(person)) Fail($"{person} can still press something on {string.Join(", ", left)}");
    }

    private async Task BriefAsync()
    {
        if (await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default) is null) Fail("there is no brief");

        var briefs = world.Chat.Of(Acme.Ceo).Count(m => m.First is ChatCard.Brief);
        if (briefs > 1 + world.Troubles.LostDeliveries) Fail($"the leader got {briefs} briefs");
        if (briefs == 0 && !unreachable.Contains(Acme.Ceo)) Fail("the leader got no brief");
    }

    private async Task TimelineAsync()
    {
        var timeline = await world.Stores.Cycles.TimelineAsync(AcmeReview.First.Key, default);
        foreach (var once in timeline.Where(t => t.What is TimelineEvent.CycleOpened or TimelineEvent.Completed or TimelineEvent.BriefSent or TimelineEvent.CycleClosed)
            .GroupBy(t => (t.What.GetType().Name, t.What.Subject)))
        {
            if (once.Count() > 1) Fail($"the timeline tells {once.Key} {once.Count()} times");
        }
    }

    /// <summary>The step of each message that the application knows of, by the message's id.</summary>
    private Dictionary<string, string> Recorded(PersonId person) =>
        Ready(world.DeskAsync(person)) is var desk
            ? desk.Forms.Select(f => (f.Reference, f.Step)).Concat(desk.Retired.Select(r => (Reference: r, Step: "retired"))).ToDictionary(
                f => f.Reference.Value, f => f.Step)
            : [];

    /// <summary>A form belongs to a cycle by what it asks for.</summary>
    private static bool IsOfFirst(ChatMessage message) => message.First switch
    {
        ChatCard.Form form => form.Fields.Any(f => f.Period.Code == AcmeReview.Week),
        ChatCard.Escalation escalation => escalation.Cycle == AcmeReview.First.Key,
        _ => false,
    };

    private static bool Says(Saying saying, string id) => saying.Id == id || saying.Parts.Any(p => p.Part is Part.Said(var inner) && Says(inner, id));

    private static string Tell(Actual actual) => $"{actual.Id} {actual.Value} ({actual.Source})";

    // The stores in memory answer at once.
    private static T Ready<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private void Fail(string what) => throw new InvalidOperationException($"At {world.Now:yyyy-MM-dd HH:mm:ss} {what}.");
}
