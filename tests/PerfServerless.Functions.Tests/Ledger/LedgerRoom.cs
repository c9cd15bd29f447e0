using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Ledger;

/// <summary>A host whose Acme has decided something in two meetings of its weekly review and in one of its daily one.</summary>
internal static class LedgerRoom
{
    public const string Evil = "=HYPERLINK(\"http://x\";1) <b>*now*</b>\r\n# heading";

    public static readonly CycleKey Daily = new(Acme.Tenant, new("daily"), "20260604w");

    /// <summary>When the meetings decided; the host's clock is there or later.</summary>
    public static readonly DateTimeOffset Then = AcmeReview.Second.Times.MeetingAt;

    public static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        var scorecard = AcmeReview.Scorecard with { Cadences = [Acme.Weekly, Acme.Weekly with { Id = Daily.Cadence, Name = "Other review" }] };
        await host.Stores.Scorecards.PublishAsync(new("v1", scorecard, AcmeReview.Start), default);
        (CycleKey Key, DateOnly Day)[] held = [(AcmeReview.First.Key, new(2026, 6, 4)), (AcmeReview.Second.Key, new(2026, 6, 11)), (Daily, new(2026, 6, 5))];
        foreach (var (key, day) in held)
            await host.Stores.Cycles.AddAsync(
                new()
                {
                    Key = key, CadenceName = "Weekly review", MeetingDay = day, Times = AcmeReview.First.Times, State = CycleState.Closed,
                    ScorecardVersion = "v1", Asked = [],
                },
                default);
        ((VirtualClock)host.Get<BusinessTime>().Clock).Advance(new DateTimeOffset(2026, 6, 20, 12, 0, 0, TimeSpan.Zero));
        return host;
    }

    public static async Task<Decision> AddAsync(
        ApiHost host, CycleKey cycle, string id, PersonId? owner, int due = 12, string text = "Call the supplier",
        params IEnumerable<Func<Decision, Decision?>> then)
    {
        var decision = DecisionChanges.Record(
            new(cycle, id), new(text, owner, owner is null ? null : new(2026, 6, due), new("ole-1")), Acme.Ceo, Then);
        var entries = new List<DecisionEntry> { decision.Last };
        foreach (var change in then)
        {
            decision = change(decision) ?? throw new InvalidOperationException("The table does not know that move.");
            entries.Add(decision.Last);
        }

        await host.Stores.CheckIns.CommitAsync(
            new(cycle.Tenant) { NewDecisions = [decision], DecisionEntries = [.. entries.Select(e => new ToldEntry(decision.Key, e))] }, default);
        return decision;
    }
}
