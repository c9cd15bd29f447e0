using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Functions.Proposals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A manager has somebody else own what is missing, who agrees or does not: what becomes of it.</summary>
public sealed class ReassigningTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Who_is_asked_takes_the_KPI_and_it_leaves_the_old_owners_list() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        var answer = await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("ana is asked to take KPI ole-1; until the answer comes, nothing changes.", ((ChatCard.Escalation)answer!).Remark.En());
        Assert.Equal(Acme.Ole, await Reassigned.OwnerAsync(world, "ole-1"));
        Assert.Contains("ana asked about KPI ole-1", Reassigned.Tried(world, Acme.Ole), StringComparison.Ordinal);

        var asked = (ChatCard.Proposal)world[Acme.Ana].Question!.Card;
        Assert.Equal("mona asks you to take a KPI", asked.Title.En());
        Assert.Equal("KPI ole-1: no values yet; owed for week 22 of 2026", Assert.Single(asked.Kpis).En());

        var taken = await world[Acme.Ana].ReplyAsync(agrees: true);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("You own a KPI now", ((ChatCard.Notice)taken!).Title.En());
        Assert.Equal(Acme.Ana, await Reassigned.OwnerAsync(world, "ole-1"));
        Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
        Assert.Equal(["ana-1", "ole-1"], (await world.RequestAsync(Acme.Ana)).Missing.Select(o => o.Kpi.Value));
        Assert.Contains(world[Acme.Ana].Form.Fields, f => f.Kpi.Value == "ole-1");
        Assert.Equal(2, Reassigned.Line(world, Acme.Ole).Missing.Count);
        Assert.Equal(["ana takes a KPI"], Reassigned.Told(world, Acme.Mona));
        Assert.Equal(["One of your KPIs has another owner"], Reassigned.Told(world, Acme.Ole));
        Assert.Empty(Reassigned.Told(world, Acme.Ana));
    });

    [Fact]
    public void Who_declines_says_why_and_nothing_changes() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1", "ole-2");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("Say in a few words why not.", ((ChatCard.Proposal)(await world[Acme.Ana].ReplyAsync(agrees: false, "  "))!).Error.En());
        Assert.Equal("Declined", ((ChatCard.Notice)(await world[Acme.Ana].ReplyAsync(agrees: false, "I do not know the numbers"))!).Title.En());
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(Acme.Ole, await Reassigned.OwnerAsync(world, "ole-1"));
        Assert.Equal(3, (await world.RequestAsync(Acme.Ole)).Missing.Count());
        Assert.Equal(["ana does not agree"], Reassigned.Told(world, Acme.Mona));
        Assert.Contains("ana said no to KPI ole-1 and KPI ole-2", Reassigned.Tried(world, Acme.Ole), StringComparison.Ordinal);
    });

    [Fact]
    public void What_was_answered_meanwhile_is_nothing_to_decide_any_more() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var question = world[Acme.Ana].Question!;
        await world[Acme.Ole].SubmitAsync(("ole-1", "5"));
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("KPI ole-1: nothing to decide any more.", ((ChatCard.Line)question.Card).Text.En());
        var late = (ChatCard.Notice)(await world[Acme.Ana].ReplyAsync((ChatCard.Proposal)question.First, agrees: true))!;
        Assert.StartsWith("There is nothing to decide any more", late.Text.En(), StringComparison.Ordinal);
        Assert.Equal(Acme.Ole, await Reassigned.OwnerAsync(world, "ole-1"));
        Assert.Empty(Reassigned.Told(world, Acme.Mona));
    });

    [Fact]
    public void A_press_when_the_review_is_over_says_so() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.UntilAsync(Times.MeetingAt.AddHours(1));

        var late = await world[Acme.Ana].ReplyAsync((ChatCard.Proposal)world[Acme.Ana].Messages.Last(m => m.First is ChatCard.Proposal).First, agrees: true);
        Assert.Equal("This is settled", ((ChatCard.Notice)late!).Title.En());
        Assert.Equal(Acme.Ole, await Reassigned.OwnerAsync(world, "ole-1"));
    });

    [Fact]
    public void Whoever_has_nothing_left_to_answer_is_shown_as_that() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "mona", "ole-1", "ole-2", "ole-3");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(EscalationLineState.Released, Reassigned.Line(world, Acme.Ole).State);
        Assert.Equal("Nothing is asked here any more", Reassigned.Line(world, Acme.Ole).Standing().En());
        Assert.Equal(4, (await world.RequestAsync(Acme.Mona)).Missing.Count());
    });

    [Fact]
    public void What_a_delegate_or_a_manager_holds_for_the_owner_goes_along() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].OrderAsync(ManagerAct.OnBehalf, [Acme.Ole]);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(3, (await world.RequestAsync(Acme.Mona)).Missing.Count(o => o.For == Acme.Ole));

        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await world[Acme.Ana].ReplyAsync(agrees: true);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Mona)).Missing.Where(o => o.For == Acme.Ole).Select(o => o.Kpi.Value));
    });

    [Fact]
    public void A_question_leaves_a_place_for_the_leaders_brief() => ReviewWorld.Play(async world =>
    {
        world.Policies = new() { Budget = new(2) };
        await world.CrashAsync(); // the new process decides by it
        await world.UntilAsync(Times.EscalateAt.AddMinutes(1));
        Assert.Single(world[Acme.Ceo].Messages);
        await world.Process.Get<ProposalBoard>().MakeAsync(world.Scorecard, Acme.Ole, Reassigned.Waiting() with { By = Acme.Mona, To = Acme.Ceo }, default);
        await world.UntilAsync(Times.BriefAt.AddMinutes(10));

        Assert.NotNull(world[Acme.Ceo].Brief);
    });

    [Fact]
    public void Who_has_answered_already_is_shown_what_he_takes() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].AnswerAllAsync();
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var before = world[Acme.Mona].Messages.Count(m => m.First is ChatCard.Form);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "mona", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["ole-1"], world[Acme.Mona].Form.Fields.Select(f => f.Kpi.Value));
        Assert.Equal(before + 1, world[Acme.Mona].Messages.Count(m => m.First is ChatCard.Form));
    });

    [Fact]
    public void Who_still_owes_what_nobody_was_told_of_is_not_shown_as_having_answered() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            Assert.Single(Reassigned.Line(world, Acme.Ole).Missing);
            await world[Acme.Mona].ReassignAsync(Acme.Ole, "mona", "ole-1");
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Equal(EscalationLineState.Released, Reassigned.Line(world, Acme.Ole).State);
            Assert.Equal(2, (await world.RequestAsync(Acme.Ole)).Missing.Count());
        },
        scorecard: AcmeReview.Scorecard with
        {
            Ladders = [new(Criticality.Normal, [new(LadderStep.Manager, new(10))])],
            Kpis = [.. AcmeReview.Scorecard.Kpis.Select(k => k.Id.Value == "ole-1" ? k with { Criticality = Criticality.High } : k)],
        });

    [Fact]
    public void It_is_taken_back_by_whoever_agreed_or_asked() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ReassignAsync(Acme.Ole, "ana", "ole-1");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var taken = (ChatCard.Notice)(await world[Acme.Ana].ReplyAsync(agrees: true))!;
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        var undo = Assert.Single(taken.Offers).Words;
        Assert.StartsWith("There is nothing to take back", ((ChatCard.Notice)(await world[Acme.Ken].SayAsync(undo))!).Text.En(), StringComparison.Ordinal);
        Assert.Equal("ole owns KPI ole-1 again.", ((ChatCard.Notice)(await world[Acme.Mona].SayAsync(undo))!).Text.En());
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Acme.Ole, await Reassigned.OwnerAsync(world, "ole-1"));
        Assert.Equal(3, (await world.RequestAsync(Acme.Ole)).Missing.Count());
        Assert.Equal(["ana-1"], (await world.RequestAsync(Acme.Ana)).Missing.Select(o => o.Kpi.Value));
        Assert.StartsWith("There is nothing to take back", ((ChatCard.Notice)(await world[Acme.Ana].SayAsync(undo))!).Text.En(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_process_that_dies_anywhere_on_the_way_loses_nothing_and_tells_nobody_twice(int seed) => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            world.Process.Die(); // what was proposed is written, and nothing of what follows from it is done
            await world.Stores.CheckIns.CommitAsync(
                new(Acme.Tenant)
                {
                    Desk = (await world.Stores.CheckIns.DeskAsync(new(Acme.Tenant, Acme.Ole), default)) is var desk
                        ? desk.With(desk.Value.WithProposal(Reassigned.Waiting())) : null,
                },
                default);
            await world.ReviveAsync();
            await world[Acme.Ole].SayAsync("away 2027-01-01"); // wakes his desk, as the lost event does
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            await world.CrashAsync();
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Single(world[Acme.Ana].Messages, m => m.First is ChatCard.Proposal);
            await world[Acme.Ana].ReplyAsync(agrees: true);
            await world.CrashAsync();
            await world.WaitAsync(TimeSpan.FromMinutes(5));
            Assert.Equal(Acme.Ana, await Reassigned.OwnerAsync(world, "ole-1"));
            // Only the window between a send and its record may tell it twice.
            Assert.Equal(["ana takes a KPI"], Reassigned.Told(world, Acme.Mona).Distinct());
            Assert.Equal(["One of your KPIs has another owner"], Reassigned.Told(world, Acme.Ole).Where(t => t != "Absence noted").Distinct());
            Assert.True(Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals).IsFollowed);
        },
        seed);
}
