using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A brief is compared with the one before it.</summary>
public sealed class LastReviewTests
{
    [Fact]
    public void The_second_brief_says_what_got_worse_since_the_first_and_the_first_stays_as_it_was() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        await world[Acme.Ana].SubmitAsync(("ana-1", "100"));
        await world[Acme.Mona].SubmitAsync(("mona-1", "100"));
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt);
        var first = await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default);

        await world.UntilAsync(AcmeReview.Second.Times.OpensAt);
        await world.Stores.Actuals.AppendAsync(Acme.Tenant, [Acme.Actual("ana-1", "2026-W23", 40), Acme.Actual("mona-1", "2026-W23", 101)], default);
        await world.UntilAsync(AcmeReview.Second.Times.BriefAt);

        var brief = BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.Second.Key, default))!);
        Assert.Equal(AcmeReview.First.MeetingDay, brief.LastReviewOn);
        Assert.Equal(
            (new BriefBefore(Status.OnTrack, 100, "2026-W22"), new BriefBefore(Status.OnTrack, 100, "2026-W22")),
            (brief.Rows.Single(r => r.Kpi.Value == "ana-1").Before, brief.Rows.Single(r => r.Kpi.Value == "mona-1").Before));
        Assert.Equal(("ana-1", "agenda.got-worse"), (brief.Agenda[0].Kpi!.Value.Value, brief.Agenda[0].RuleId));
        Assert.Equal(60, brief.Agenda.Sum(a => a.Minutes!.Value) + brief.ClosingMinutes!.Value);

        var card = (ChatCard.Brief)world[Acme.Ceo].Brief!.Card;
        Assert.StartsWith("At the review on Thu 6/4/2026 it was on track.", card.Agenda[0].Reason.En(), StringComparison.Ordinal);
        Assert.Equal(first, await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default));
        Assert.Null(BriefJson.Read(first!).LastReviewOn);
    });

    [Fact]
    public void What_the_first_meeting_decided_and_nobody_did_is_the_first_item_of_the_second_until_it_is_done() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt);
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 10 June");
        await world.UntilAsync(AcmeReview.Second.Times.BriefAt);

        var brief = BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.Second.Key, default))!);
        Assert.Equal(("agenda.decided", NeededActionKind.FinishDecided, (Domain.Identity.PersonId?)Acme.Ole), (brief.Agenda[0].RuleId, brief.Agenda[0].Action!.Kind, brief.Agenda[0].Action!.By));
        Assert.Contains("calls the supplier (by Wed 6/10/2026)", brief.Agenda[0].Reason.En(), StringComparison.Ordinal);
        Assert.Equal("Decided before", ((ChatCard.Brief)world[Acme.Ceo].Brief!.Card).Agenda[0].Name is Domain.Words.Part.Said(var name) ? name.En() : null);
        Assert.DoesNotContain(BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default))!).Agenda, a => a.RuleId == "agenda.decided");
    });
}
