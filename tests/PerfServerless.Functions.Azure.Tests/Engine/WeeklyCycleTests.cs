using Microsoft.DurableTask.Client;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>The weekly review from its opening to its meeting, twice, on the official engine with all of its ways.</summary>
public sealed class WeeklyCycleTests
{
    private static readonly DateTime Start = new(2026, 5, 28, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime AfterTwoMeetings = new(2026, 6, 11, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string Rhythm = InstanceIds.Cadence(Acme.Tenant, Acme.WeeklyId);

    [Fact]
    public async Task Two_weeks_come_out_on_the_official_engine_as_they_do_on_ours()
    {
        var ours = await PlayAsync(OfficialWays.None, starters: 1);
        var official = await PlayAsync(OfficialWays.All, starters: 1);

        Assert.NotEmpty(ours.Sent);
        Assert.Equal(ours.Sent, official.Sent);
        Assert.Equal(["closed", "closed"], official.Cycles);
        Assert.Equal(ours.Cycles, official.Cycles);
    }

    [Fact]
    public async Task Two_reconcilers_at_once_start_everything_once_and_nobody_is_asked_twice()
    {
        var alone = await PlayAsync(OfficialWays.All, starters: 1);
        var both = await PlayAsync(OfficialWays.All, starters: 2);

        Assert.NotEmpty(both.Refused);
        Assert.Equal(alone.Starts.Order(), both.Starts.Order());
        Assert.Equal(alone.Sent, both.Sent);
        Assert.Equal(alone.Cycles, both.Cycles);
        Assert.Equal(OrchestrationRuntimeStatus.Running, both.Rhythm);
    }

    [Fact]
    public async Task Every_message_is_sent_once()
    {
        var week = await PlayAsync(OfficialWays.All, starters: 2);

        Assert.Equal(week.Sent.Count, week.Sent.Select(s => s[12..]).Distinct().Count());
        Assert.Contains(week.Sent, s => s.Contains("reminder", StringComparison.Ordinal));
    }

    private sealed record Weeks(
        IReadOnlyList<string> Sent, IReadOnlyList<string> Cycles, IReadOnlyList<string> Starts, IReadOnlyList<string> Refused, OrchestrationRuntimeStatus? Rhythm);

    private static async Task<Weeks> PlayAsync(OfficialWays ways, int starters)
    {
        await using var world = new OfficialWorld(Start, ways, starters);
        await world.PublishAsync(Scorecard);
        await world.PassUntilAsync(AfterTwoMeetings, async () =>
        {
            await ReconcileAsync(world, starters);
            if (world.Engine.Now.Hour == 11) await world.Client.RaiseEventAsync(Rhythm, "changed", "");
        });

        var rhythm = await world.Client.GetInstanceAsync(Rhythm);
        return new(world.Chat.Sent, await CyclesAsync(world), world.Client.Starts, world.Client.Refused, rhythm?.RuntimeStatus);
    }

    /// <summary>With two of them, the second looks and starts after the first has looked and before it starts.</summary>
    private static async Task ReconcileAsync(OfficialWorld world, int starters)
    {
        var cutIn = starters > 1;
        world.Client.BeforeStart = _ =>
        {
            if (!cutIn) return;

            cutIn = false;
            world.ReconcileAsync(1).GetAwaiter().GetResult();
        };
        await world.ReconcileAsync();
        world.Client.BeforeStart = static _ => { };
    }

    private static async Task<IReadOnlyList<string>> CyclesAsync(OfficialWorld world)
    {
        var states = new List<string>();
        for (var (after, n) = (new DateTimeOffset(Start), 0); n < 2; n++)
        {
            var planned = CyclePlanner.Next(Acme.Weekly, Scorecard.Organisation, after);
            var cycle = await world.Stores.Cycles.FindAsync(new CycleKey(Acme.Tenant, Acme.WeeklyId, planned.Occurrence), CancellationToken.None);
            states.Add(cycle?.Value.State == CycleState.Closed ? "closed" : cycle?.Value.State.ToString() ?? "none");
            after = planned.Times.MeetingAt;
        }

        return states;
    }

    private static Scorecard Scorecard { get; } = new()
    {
        Organisation = Acme.Organisation(),
        People = Acme.People,
        Kpis = [Kpi("ole-1", Acme.Ole), Kpi("ana-1", Acme.Ana), Kpi("ken-1", Acme.Ken)],
        Cadences = [Acme.Weekly],
    };

    private static Kpi Kpi(string id, PersonId owner) => new()
    {
        Id = new(id),
        Name = $"KPI {id}",
        Owner = owner,
        Unit = new(UnitKind.Count, Decimals: 1),
        Frequency = Frequency.Weekly,
        Targets = new([new("2026", 100)]),
    };
}
