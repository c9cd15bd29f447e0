using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Durable;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class RhythmTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly string Rhythm = InstanceIds.Cadence(Acme.Tenant, Acme.WeeklyId);

    [Fact]
    public void The_brief_goes_to_each_leader_once_and_nobody_else() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt);

        Assert.Single(world.Chat.All, m => m.First is ChatCard.Brief && m.To == Acme.Ceo);
        Assert.Single(world.Chat.All, m => m.First is ChatCard.Brief);
        Assert.Single(await world.TimelineAsync<TimelineEvent.BriefSent>());
    });

    [Fact]
    public void The_briefs_card_its_json_and_its_page_agree() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ana].SubmitAsync(("ana-1", "77"));
        await world.UntilAsync(Times.BriefAt);

        var card = (ChatCard.Brief)world[Acme.Ceo].Brief!.Card;
        var json = BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default))!);
        var page = BriefPage.Render(json, Readers.Of(AcmeReview.Scorecard.Find(Acme.Ceo)!, AcmeReview.Scorecard));
        Assert.Equal((json.Headline, json.Completeness.Sentence), (card.Headline, card.Completeness));
        Assert.StartsWith("1 of 13 numbers updated", card.Completeness.En(), StringComparison.Ordinal);
        Assert.Equal(json.Agenda.Select(BriefText.Subject), card.Agenda.Select(a => a.Name));
        Assert.All(card.Agenda, item => Assert.Contains(Readers.Of("en-US").Show(item.Name), page, StringComparison.Ordinal));
        Assert.Contains("77", page, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(json.Headline.En()), page, StringComparison.Ordinal);
    });

    [Fact]
    public void A_cycle_closes_at_its_meeting_and_the_next_one_opens() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.Single(await world.TimelineAsync<TimelineEvent.CycleClosed>());

        await world.UntilAsync(AcmeReview.Second.Times.OpensAt);
        Assert.Equal(CycleState.Open, (await world.CycleAsync(AcmeReview.Second)).State);
        Assert.All(world[Acme.Ole].Form.Fields, f => Assert.Equal("2026-W23", f.Period.Code));
    });

    [Fact]
    public void A_cadence_that_was_changed_is_planned_anew_at_once() => ReviewWorld.Play(async world =>
    {
        await world.PublishAsync(world.Scorecard with { Cadences = [Acme.Weekly with { OpensBefore = 3, RemindBefore = [2] }] });
        await world.Process.Get<IOrchestrations>().TellAsync(Rhythm, ReviewEvents.Changed, "v2", default);
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        Assert.Empty(world.Chat.All);

        await world.UntilAsync(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero));
        Assert.All(world[Acme.Ole].Form.Fields, f => Assert.Equal(AcmeReview.Week, f.Period.Code));
    });

    [Fact]
    public void A_cadence_that_was_removed_ends_without_asking_anybody() => ReviewWorld.Play(async world =>
    {
        await world.PublishAsync(world.Scorecard with { Cadences = [] });
        await world.UntilAsync(Times.MeetingAt);

        Assert.Empty(world.Chat.All);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.Process.Hub.Client.GetInstanceAsync(Rhythm))!.RuntimeStatus);
    });

    [Fact]
    public void A_cadence_that_is_removed_in_the_middle_of_its_cycle_lets_it_end() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world.PublishAsync(world.Scorecard with { Cadences = [] });
        await world.UntilAsync(Times.MeetingAt);

        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.DoesNotContain(world.Chat.All, m => m.HasButtons);
    });

    [Fact]
    public void A_person_who_leaves_the_organisation_in_the_middle_does_not_stop_the_cycle() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world.PublishAsync(world.Scorecard with
        {
            People = [.. world.Scorecard.People.Where(p => p.Id != Acme.Ole)],
            Kpis = [.. world.Scorecard.Kpis.Where(k => k.Owner != Acme.Ole)],
        });
        await world.UntilAsync(Times.MeetingAt);

        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.Single(world.Chat.All, m => m.First is ChatCard.Brief);
        Assert.NotEqual(RequestState.Open, (await world.RequestAsync(Acme.Ole)).State);
    });

    [Fact]
    public void A_cadence_that_ended_is_started_again_by_the_reconciler_and_one_that_runs_is_left_alone() => ReviewWorld.Play(async world =>
    {
        var reconciler = world.Process.Get<CadenceReconciler>();
        Assert.Equal(0, await reconciler.ReconcileAsync(Acme.Tenant, default));

        await world.UntilAsync(Times.OpensAt.AddHours(1));
        await world.Process.Hub.Client.TerminateInstanceAsync(Rhythm, new("an operator's mistake"));
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await reconciler.ReconcileAsync(Acme.Tenant, default));

        // Nobody notices: the open cycle goes on, and the next one comes in its time.
        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.Single(world.Chat.Of(Acme.Ole), m => m.First is ChatCard.Form form && form.Intro.En().StartsWith("You own", StringComparison.Ordinal));
        await world.UntilAsync(AcmeReview.Second.Times.OpensAt);
        Assert.Equal(CycleState.Open, (await world.CycleAsync(AcmeReview.Second)).State);
    });

    [Fact]
    public void What_a_process_committed_and_did_not_live_to_publish_is_published_by_the_next() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var form = world[Acme.Ana].Form;
        world.Process.HoldsBack = true;
        await world.Process.Desk.SubmitAsync(world.Scorecard, Acme.Ana, Actor.Submission(Acme.Ana, form.Id, "click", [("ana-1", "5")]), default);
        Assert.Equal(2, (await world.Stores.CheckIns.PendingAsync(Acme.Tenant, default)).Count);
        await world.CrashAsync();
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(await world.Stores.CheckIns.PendingAsync(Acme.Tenant, default));
        await world.UntilAsync(Times.RemindAt[1]);
        Assert.Single(world[Acme.Ana].Messages);
    });

    [Fact]
    public void An_outage_over_several_steps_makes_up_for_them_with_one_message() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        world.Process.Die();
        await world.UntilAsync(Times.RemindAt[1].AddHours(1));
        await world.ReviveAsync();
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, world[Acme.Ole].Messages.Count);
        Assert.Single(world[Acme.Ole].Forms);
    });

    [Fact]
    public void A_value_that_is_pushed_is_in_the_brief() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world.CallAsync(async p => (object)await p.Get<ActualPushes>().TakeAsync(world.Scorecard, new("ana-1", AcmeReview.Week, 123), null, default));
        await world.UntilAsync(Times.BriefAt);

        var brief = BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default))!);
        Assert.Equal(123, BriefText.Judged(brief.Rows.Single(r => r.Kpi == new KpiId("ana-1")))!.Value);
        Assert.DoesNotContain(brief.Silent, p => p.Person == Acme.Ana);
    });
}
