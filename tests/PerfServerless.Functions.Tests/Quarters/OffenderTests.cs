using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Domain.Words;
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
    public void A_manager_who_can_still_choose_after_the_meeting_is_found() => Finds(InvariantKind.LiveCards, async world =>
    {
        while (true)
        {
            await world.WaitAsync(TimeSpan.FromHours(1));
            foreach (var card in world.Chat.All.Where(m => m is { First: ChatCard.Escalation, Card: ChatCard.Escalation }))
                card.Show(Choice(((ChatCard.Escalation)card.First).Cycle), world.Now);
        }
    });

    [Fact]
    public void A_question_that_nobody_waits_for_is_found() => Finds(InvariantKind.LiveCards, async world =>
    {
        var form = await FirstAsync(world, m => m.First is ChatCard.Form);
        await SendAsync(world, form, new ChatCard.Proposal(form.To, "none", ProposalKind.Reassign, PartWords.None, PartWords.None, []));
        while (true)
        {
            await world.WaitAsync(TimeSpan.FromMinutes(10));
            foreach (var question in world.Chat.All.Where(m => m.First is ChatCard.Proposal)) question.Show(question.First, world.Now);
        }
    });

    [Fact]
    public void A_number_that_two_are_asked_for_is_found() => Finds(InvariantKind.AskedOfOne, async world =>
    {
        var (one, other) = await TwoAsync(world);
        await ChangeAsync(world, other.With(other.Value.Asking([.. one.Value.Missing])));
    });

    [Fact]
    public void A_number_that_nobody_is_asked_for_any_more_is_found() => Finds(InvariantKind.AskedOfOne, async world =>
    {
        var (one, _) = await TwoAsync(world);
        await world.WaitAsync(TimeSpan.FromHours(7));
        await ChangeAsync(world, one.With(one.Value.Drop(one.Value.Missing.First().Kpi, world.Now)));
    });

    [Fact]
    public void Silence_that_nobody_is_told_of_is_found() => Finds(
        InvariantKind.Ladder, null, new() { Ladder = LadderRules.Default with { EscalateAfter = [], ClimbAfter = [] } });

    [Fact]
    public void Silence_that_a_ladder_of_its_own_should_tell_of_is_found() => Finds(
        InvariantKind.Ladder,
        async world =>
        {
            var ladders = world.Scorecard.Ladders;
            var silent = ladders.Select(l => l with { Rungs = [.. l.Rungs.Where(r => r.Step < LadderStep.Manager)] });
            await world.PublishAsync(world.Scorecard with { Ladders = [.. silent] });
            await world.WaitAsync(TimeSpan.FromDays(20.9));
            await world.PublishAsync(world.Scorecard with { Ladders = ladders });
        },
        wish: new(12, 3, 7));

    [Fact]
    public void A_leader_without_a_brief_is_found() => Finds(InvariantKind.Brief, async world =>
    {
        await world.WaitAsync(TimeSpan.FromDays(20));
        var steady = world.Scorecard.People.First(p => p.Id != OrganisationMaker.Leader && p.TimeZone != "Pacific/Auckland" && world.IsSteady(p.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Id;
        await world.PublishAsync(world.Scorecard with { Cadences = [.. world.Scorecard.Cadences.Select(c => c with { Leaders = [.. c.Leaders, steady] })] });
    });

    [Fact]
    public void A_review_that_rests_without_anybodys_wish_is_found() => Finds(InvariantKind.Brief, async world =>
    {
        await world.WaitAsync(TimeSpan.FromDays(5));
        await world.Desk.SaidAsync(OrganisationMaker.Tenant, OrganisationMaker.Leader, "pause weekly", "offence", default);
    });

    [Fact]
    public void A_review_that_is_called_off_without_anybodys_wish_is_found() => Finds(InvariantKind.Brief, async world =>
    {
        await world.WaitAsync(TimeSpan.FromDays(9));
        await world.Desk.SaidAsync(OrganisationMaker.Tenant, OrganisationMaker.Leader, "skip weekly", "offence", default);
    });

    [Fact]
    public void An_orchestration_that_was_ended_is_found() => Finds(InvariantKind.Engine, async world =>
    {
        await world.WaitAsync(TimeSpan.FromDays(20.9));
        await world.Hub.Client.TerminateInstanceAsync(InstanceIds.Cadence(OrganisationMaker.Tenant, new CadenceId("weekly")));
    });

    [Fact]
    public void Without_an_offender_nothing_is_found() => Assert.Empty(new Quarter(Wish).Run().Breaches);

    private static void Finds(InvariantKind kind, Func<QuarterWorld, Task>? offence, ReviewPolicies? policies = null, QuarterWish? wish = null)
    {
        var quarter = new Quarter(wish ?? Wish)
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

    private static ChatCard.Handover Choice(CycleKey cycle) => new(new(cycle, []), ProposalKind.Reassign, PartWords.None, PartWords.None, []);

    /// <summary>Two open requests of a cycle, both with something missing.</summary>
    private static async Task<(Versioned<CheckInRequest> One, Versioned<CheckInRequest> Other)> TwoAsync(QuarterWorld world)
    {
        var form = await FirstAsync(world, m => m.First is ChatCard.Form);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var cycle = (await world.Stores.CheckIns.DeskAsync(new(OrganisationMaker.Tenant, form.To), default)).Value.Open[0];
        var open = (await world.Stores.CheckIns.ListAsync(cycle, default)).Where(r => r.State == RequestState.Open && r.Missing.Any()).Take(2).ToList();
        return ((await world.Stores.CheckIns.FindAsync(open[0].Key, default))!, (await world.Stores.CheckIns.FindAsync(open[1].Key, default))!);
    }

    private static async Task ChangeAsync(QuarterWorld world, Versioned<CheckInRequest> changed)
    {
        var read = (await world.Stores.CheckIns.FindAsync(changed.Value.Key, default))!;
        await world.Stores.CheckIns.CommitAsync(new(OrganisationMaker.Tenant) { Requests = [read.With(changed.Value)] }, default);
    }

    private static async Task SendAsync(QuarterWorld world, SimulatedMessage like, ChatCard? card = null)
    {
        try
        {
            await world.Chat.SendAsync(new(OrganisationMaker.Tenant, world.Scorecard.Find(like.To)!, Readers.English, card ?? like.First, "offence"), default);
        }
        catch (IOException)
        {
            // A fault that passes.
        }
    }
}
