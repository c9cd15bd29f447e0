using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class StatementTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void A_stated_status_stands_beside_the_computed_one_on_the_receipt_and_in_the_brief() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ana].SubmitAsync(("ana-1", "10"));
        var form = Assert.IsType<ChatCard.Statement>(
            await world.CallAsync(p => p.Desk.OfferStatementAsync(Acme.Tenant, Acme.Ana, AcmeReview.Request(Acme.Ana), default)));
        Assert.Equal("KPI ana-1 (computed: off track)", Assert.Single(form.Kpis).Words.En());

        var receipt = Assert.IsType<ChatCard.Receipt>(await TakeStatementAsync(world, Status.OnTrack, "same"));
        Assert.Equal((Status.OffTrack, Status.OnTrack), (receipt.Lines[0].Standing!.Status, receipt.Lines[0].Standing!.Stated));
        Assert.Contains("'on track' for KPI ana-1", receipt.Remark!.En(), StringComparison.Ordinal);

        var again = Assert.IsType<ChatCard.Receipt>(await TakeStatementAsync(world, Status.OnTrack, "same"));
        Assert.Equal(ReceiptContent.AlreadyRecorded, again.Remark);
        Assert.Single(await world.Stores.Statements.ReadAsync(Acme.Tenant, [new("ana-1")], default));
        Assert.Single(await world.TimelineAsync<TimelineEvent.Stated>());

        await world.UntilAsync(Times.BriefAt);
        var row = await RowAsync(world, AcmeReview.First);
        Assert.Equal((Status.OffTrack, Status.OnTrack), (row.Verdict.Status, row.Verdict.Stated?.Status));
        Assert.Equal(["override.stated", "contradiction.stated-better"], row.Verdict.Findings.Select(f => f.RuleId));
        var line = Assert.IsType<ChatCard.Brief>(world[Acme.Ceo].Brief!.Card).Agenda.Single(a => a.Name is Part.Text("KPI ana-1"));
        Assert.Equal(Status.OnTrack, line.Stated);
    });

    [Fact]
    public void The_computed_status_returns_by_itself_after_two_cycles() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ana].SubmitAsync(("ana-1", "10"));
        await TakeStatementAsync(world, Status.OnTrack);
        var third = Next(AcmeReview.Second);

        await world.UntilAsync(AcmeReview.Second.Times.BriefAt);
        Assert.NotNull((await RowAsync(world, AcmeReview.Second)).Verdict.Stated);
        await world.UntilAsync(third.Times.BriefAt);
        Assert.Null((await RowAsync(world, third)).Verdict.Stated);
        Assert.Contains((await RowAsync(world, third)).Verdict.Findings, f => f.RuleId == HumanRules.Expired.Id);
    });

    [Fact]
    public void What_was_taken_back_is_gone_from_the_receipt_and_kept_in_the_store() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ana].SubmitAsync(("ana-1", "10"));
        await TakeStatementAsync(world, Status.OnTrack);

        var receipt = Assert.IsType<ChatCard.Receipt>(await TakeStatementAsync(world, StatementContent.Withdraw));

        Assert.Null(receipt.Lines[0].Standing!.Stated);
        Assert.Equal([false, true], (await world.Stores.Statements.ReadAsync(Acme.Tenant, [new("ana-1")], default)).Select(s => s.Withdrawn));
    });

    [Fact]
    public void Words_open_the_form_also_before_anything_was_given() => ReviewWorld.Play(async world =>
    {
        Assert.Equal("Nothing to state", Assert.IsType<ChatCard.Notice>(await world[Acme.Ana].SayAsync("state a status")).Title.En());

        await world.UntilAsync(Times.OpensAt);
        Assert.True(Assert.IsType<ChatCard.Statement>(await world[Acme.Ana].SayAsync("State a status!")).MayReturn);
        Assert.Equal("Recorded", Assert.IsType<ChatCard.Notice>(await TakeStatementAsync(world, Status.AtRisk)).Title.En());
        Assert.Equal("Nothing to state", Assert.IsType<ChatCard.Notice>(await world[Acme.Ceo].SayAsync("state")).Title.En());
    });

    [Fact]
    public void Nobody_states_for_another_or_without_a_reason_or_after_the_meeting_began() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ana].SubmitAsync(("ana-1", "10"));

        Assert.Equal(Notices.NotYours, await TakeStatementAsync(world, Status.OnTrack, by: Acme.Ole));
        Assert.Contains(
            "needs a reason", Assert.IsType<ChatCard.Statement>(await TakeStatementAsync(world, Status.OnTrack, reason: " "))
                .Error!.En(), StringComparison.Ordinal);
        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal("This review is closed", Assert.IsType<ChatCard.Notice>(await TakeStatementAsync(world, Status.OnTrack)).Title.En());
        Assert.Empty(await world.Stores.Statements.ReadAsync(Acme.Tenant, [new("ana-1")], default));
    });

    [Fact]
    public void High_confidence_below_pace_is_named_on_the_receipt_and_in_the_brief() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var form = world[Acme.Ana].Form;
        var submission = Actor.Submission(Acme.Ana, form.Id, "activity-x", [("ana-1", "10")]) with { Confidence = "High" };
        var receipt = Assert.IsType<ChatCard.Receipt>(await world.CallAsync(p => p.Desk.SubmitAsync(world.Scorecard, Acme.Ana, submission, default)));

        Assert.Contains(receipt.Lines[0].Standing!.Remarks, r => r.En().StartsWith("The owner's confidence is high", StringComparison.Ordinal));
        await world.UntilAsync(Times.BriefAt);
        Assert.Contains((await RowAsync(world, AcmeReview.First)).Verdict.Findings, f => f.RuleId == HumanRules.Confident.Id);
    });

    [Fact]
    public void A_driver_in_trouble_warns_on_the_receipt_of_the_KPI_it_drives() => ReviewWorld.Play(async world =>
    {
        await world.PublishAsync(AcmeReview.Scorecard with
        {
            Kpis = [.. AcmeReview.Scorecard.Kpis.Select(k => k.Id == new KpiId("ana-1") ? k with { Drivers = [new("ole-1")] } : k)],
        });
        await world.Stores.Actuals.AppendAsync(
            Acme.Tenant,
            [.. new[] { "2026-W20", "2026-W21" }.Select(
                w => new Actual { Id = $"x-{w}", Kpi = new("ole-1"), Period = w, Value = 1, RecordedAt = AcmeReview.Start, Source = ActualSource.Import })],
            default);
        await world.UntilAsync(Times.OpensAt);

        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ana].SubmitAsync(("ana-1", "200")));

        Assert.Contains(
            receipt.Lines[0].Standing!.Remarks, r => r.En().StartsWith(
                "Its driver 'KPI ole-1' has missed what is expected in each of its last 2 judged periods", StringComparison.Ordinal));
    });

    private static Task<ChatCard?> TakeStatementAsync(
        ReviewWorld world, Status status, string? id = null, PersonId? by = null, string reason = "A big order is signed.") =>
        TakeStatementAsync(world, status.ToString(), id, by, reason);

    private static Task<ChatCard?> TakeStatementAsync(ReviewWorld world, string status, string? id = null, PersonId? by = null, string? reason = null) =>
        world.CallAsync(
        p => p.Desk.TakeStatementAsync(
            Acme.Tenant, by ?? Acme.Ana, new(AcmeReview.Request(Acme.Ana), id ?? $"activity-s{world.NextId()}", "ana-1", status, reason), default));

    private static async Task<BriefRow> RowAsync(ReviewWorld world, CyclePlan plan) =>
        BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(plan.Key, default))!).Rows.Single(r => r.Kpi == new KpiId("ana-1"));

    private static CyclePlan Next(CyclePlan plan)
    {
        var next = CyclePlanner.Next(Acme.Weekly, AcmeReview.Scorecard.Organisation, plan.Times.MeetingAt);
        return new(new(Acme.Tenant, Acme.WeeklyId, next.Occurrence), next.MeetingDay, next.Times);
    }
}
