using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Settings;
using PerfServerless.Host.Simulation;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.Invariants;
using PerfServerless.Host.Simulation.Organisations;
using PerfServerless.Host.Simulation.World;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Quarters;

/// <summary>Each invariant finds the world in which it is broken.</summary>
public sealed class OffenderTests
{
    private static readonly QuarterWish Wish = new(12, 3, 4);

    [Fact]
    public void A_form_at_night_is_found() => Finds(InvariantKind.QuietHours, async world =>
    {
        var form = await FirstAsync(world, m => m.First is ChatCard.Form);
        for (var hour = 0; hour < 24; hour++)
        {
            await SendAsync(world, form);
            await world.WaitAsync(TimeSpan.FromHours(1));
        }
    });

    [Fact]
    public void A_ninth_message_within_a_week_is_found() => Finds(InvariantKind.Budget, async world =>
    {
        var form = await FirstAsync(world, m => m.First is ChatCard.Form);
        for (var more = 0; more < 9; more++) await SendAsync(world, form);
    });

    [Fact]
    public void A_form_that_asks_for_what_was_given_is_found() => Finds(InvariantKind.Known, async world =>
    {
        var answered = await FirstAsync(world, m => m.First is ChatCard.Form && m.Card is ChatCard.Receipt { StillOwed.Count: 0 });
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await SendAsync(world, answered);
    });

    [Fact]
    public void A_second_form_that_can_be_answered_is_found() => Finds(InvariantKind.OneForm, async world =>
    {
        while (true)
        {
            await world.WaitAsync(TimeSpan.FromHours(3));
            foreach (var retired in world.Chat.All.Where(m => m is { First: ChatCard.Form, Card: ChatCard.Line })) retired.Show(retired.First, world.Now);
        }
    });

    [Fact]
    public void A_managers_card_that_was_not_rewritten_is_found() => Finds(InvariantKind.LiveCards, async world =>
    {
        while (true)
        {
            await world.WaitAsync(TimeSpan.FromHours(1));
            foreach (var card in world.Chat.All.Where(m => m is { First: ChatCard.Escalation, Card: ChatCard.Escalation })) card.Show(card.First, world.Now);
        }
    });

    [Fact]
    public void Silence_that_nobody_is_told_of_is_found() => Finds(
        InvariantKind.Ladder, null, new() { Ladder = LadderRules.Default with { EscalateAfter = [], ClimbAfter = [] } });

    [Fact]
    public void A_leader_without_a_brief_is_found() => Finds(InvariantKind.Brief, async world =>
    {
        await world.WaitAsync(TimeSpan.FromDays(20));
        var steady = world.Scorecard.People.First(p => p.Id != OrganisationMaker.Leader && p.TimeZone != "Pacific/Auckland" && world.IsSteady(p.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Id;
        await world.PublishAsync(world.Scorecard with { Cadences = [.. world.Scorecard.Cadences.Select(c => c with { Leaders = [.. c.Leaders, steady] })] });
    });

    [Fact]
    public void An_orchestration_that_was_ended_is_found() => Finds(InvariantKind.Engine, async world =>
    {
        await world.WaitAsync(TimeSpan.FromDays(20.9));
        await world.Hub.Client.TerminateInstanceAsync(InstanceIds.Cadence(OrganisationMaker.Tenant, new CadenceId("weekly")));
    });

    [Fact]
    public void Without_an_offender_nothing_is_found() => Assert.Empty(new Quarter(Wish).Run().Breaches);

    private static void Finds(InvariantKind kind, Func<QuarterWorld, Task>? offence, ReviewPolicies? policies = null)
    {
        var quarter = new Quarter(Wish)
        {
            Policies = policies ?? new(),
            Meddle = world =>
            {
                if (offence is not null) world.Begin(() => offence(world));
            },
        };

        Assert.Contains(kind, quarter.Run().Breaches.Select(b => b.Kind));
    }

    private static async Task<SimulatedMessage> FirstAsync(QuarterWorld world, Func<SimulatedMessage, bool> wanted)
    {
        while (true)
        {
            if (world.Chat.All.FirstOrDefault(wanted) is { } found) return found;
            await world.WaitAsync(TimeSpan.FromMinutes(10));
        }
    }

    private static async Task SendAsync(QuarterWorld world, SimulatedMessage like)
    {
        try
        {
            await world.Chat.SendAsync(new(OrganisationMaker.Tenant, world.Scorecard.Find(like.To)!, Readers.English, like.First, "offence"), default);
        }
        catch (IOException)
        {
            // A fault that passes.
        }
    }
}
