using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class StatementContentTests
{
    [Fact]
    public void The_form_offers_what_its_owner_owns_with_the_computed_and_the_stated_status()
    {
        var form = StatementContent.Form(Context(Stated(Status.OnTrack)));

        Assert.Equal(["KPI a (computed: off track, stated: on track)", "KPI b (computed: no information)"], form.Kpis.Select(k => k.Words.Ole()));
        Assert.Equal(["On track", "At risk", "Off track", "Take back what I stated"], form.Statuses.Select(s => s.Words.Ole()));
        Assert.EndsWith(
            "Both are shown; roll-ups count the computed one alone, and yours lapses by itself after 2 cycles.",
            form.Intro.Ole(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_where_something_is_stated_can_it_be_taken_back() =>
        Assert.Equal(["On track", "At risk", "Off track"], StatementContent.Form(Context()).Statuses.Select(s => s.Words.Ole()));

    [Fact]
    public void It_says_why_each_KPI_stands_as_it_does_and_names_the_rules()
    {
        var form = StatementContent.Form(Context(Stated(Status.OnTrack)));

        Assert.Equal(
            ["KPI a: off track. 50.0 for week 22 of 2026 is 50.0 below the target of 100.0.", "KPI b: no information. No value was recorded yet."],
            form.Reasons.Select(r => r.Ole()));
        Assert.Equal([StatusRules.NoData.Id, StatusRules.OffTrack.Id], form.Rules);
    }

    [Fact]
    public void Who_owns_a_great_many_is_told_of_a_dozen()
    {
        var context = Context();
        var many = context with
        {
            Scorecard = context.Scorecard with { Kpis = [.. Enumerable.Range(0, 15).Select(i => context.Scorecard.Kpis[0] with { Id = new($"a{i:00}") })] },
        };
        var form = StatementContent.Form(many with { Verdicts = many.Scorecard.Kpis.ToDictionary(k => k.Id, k => context.Verdicts[new("a")]) });

        Assert.Equal((15, StatementContent.MostReasons), (form.Kpis.Count, form.Reasons.Count));
    }

    [Fact]
    public void Where_KPIs_keep_statements_for_other_times_each_says_its_own()
    {
        var context = Context(Stated(Status.OnTrack));
        var differing = context with
        {
            Scorecard = context.Scorecard with
            {
                Kpis = [.. context.Scorecard.Kpis.Select(k => k.Id.Value == "b" ? k with { Rules = new(OverrideCycles: 1) } : k)],
            },
        };

        var form = StatementContent.Form(differing);

        Assert.Equal(
            ["KPI a (computed: off track, stated: on track; lasts 2 cycles)", "KPI b (computed: no information; lasts 1 cycle)"],
            form.Kpis.Select(k => k.Words.Ole()));
        Assert.EndsWith("and yours lapses by itself after as many cycles as stand beside the KPI.", form.Intro.Ole(), StringComparison.Ordinal);
        Assert.EndsWith("Both are shown until it is more than 1 cycle old; then the computed one stands alone again.", Said("b"), StringComparison.Ordinal);
        Assert.EndsWith("Both are shown until it is more than 2 cycles old; then the computed one stands alone again.", Said("a"), StringComparison.Ordinal);

        string Said(string kpi) => Assert.IsType<StatementReading.Accepted>(StatementContent.Read(differing, Sent(kpi, "AtRisk", "Because"))).Sentence.Ole();
    }

    [Fact]
    public void Where_all_KPIs_of_an_owner_keep_statements_alike_it_is_said_once()
    {
        var context = Context();
        var alike = context with
        {
            Scorecard = context.Scorecard with
            {
                Kpis = [.. context.Scorecard.Kpis.Select(k => k.Owner == Ole ? k with { Rules = new(OverrideCycles: 1) } : k)],
            },
        };

        var form = StatementContent.Form(alike);

        Assert.Equal(["KPI a (computed: off track)", "KPI b (computed: no information)"], form.Kpis.Select(k => k.Words.Ole()));
        Assert.EndsWith("yours lapses by itself after 1 cycle.", form.Intro.Ole(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_taken_with_its_reason_and_says_what_comes_of_it()
    {
        var accepted = Assert.IsType<StatementReading.Accepted>(Read("a", "AtRisk", " A big order\nis signed. "));

        Assert.Equal(
            new StatedStatus(new("a"), Status.AtRisk, "A big order is signed.", Ole, Planned.MeetingDay) { At = Planned.Times.OpensAt, Cadence = WeeklyId },
            accepted.Stated);
        Assert.Equal(
            "You state 'at risk' for KPI a; the rules compute 'off track'. Both are shown until it is more than 2 cycles old; then the computed one stands alone again.",
            accepted.Sentence.Ole());
    }

    [Theory]
    [InlineData(null, "OnTrack", "Because", "Choose which of your KPIs it is about.")]
    [InlineData("anas", "OnTrack", "Because", "Choose which of your KPIs it is about.")]
    [InlineData("a", null, "Because", "Choose the status you state.")]
    [InlineData("a", "Stale", "Because", "Choose the status you state.")]
    [InlineData("a", "0", "Because", "Choose the status you state.")]
    [InlineData("a", "OnTrack", "  ", "Say why the computed status misleads: a stated status needs a reason.")]
    [InlineData("a", "OffTrack", "Because", "KPI a is off track by the rules already; there is nothing to state.")]
    [InlineData("a", "withdraw", null, "Nothing is stated for KPI a, so there is nothing to take back.")]
    public void What_cannot_be_stated_comes_back_with_what_was_typed(string? kpi, string? status, string? reason, string error)
    {
        var form = Assert.IsType<StatementReading.Refused>(Read(kpi, status, reason)).Form;

        Assert.Equal($"Nothing is recorded yet. {error}", form.Error!.Ole());
        Assert.Equal((kpi == "anas" ? null : kpi, status, string.IsNullOrWhiteSpace(reason) ? null : reason), (form.Kpi, form.Status, form.Reason));
    }

    [Fact]
    public void A_reason_has_its_bound()
    {
        Assert.IsType<StatementReading.Accepted>(Read("a", "OnTrack", new string('x', 500)));
        Assert.Equal(
            "Nothing is recorded yet. The reason has 501 characters; 500 is the most. Shorten it.",
            Assert.IsType<StatementReading.Refused>(Read("a", "OnTrack", new string('x', 501))).Form.Error!.Ole());
    }

    [Fact]
    public void What_was_stated_can_be_taken_back_without_a_reason()
    {
        var accepted = Assert.IsType<StatementReading.Accepted>(StatementContent.Read(Context(Stated(Status.OnTrack)), Sent("a", "withdraw", null)));

        Assert.True(accepted.Stated.Withdrawn);
        Assert.Equal("You took back 'on track' for KPI a; the computed status, off track, alone is shown again.", accepted.Sentence.Ole());
    }

    [Fact]
    public void A_receipt_shows_both_with_the_rules_and_what_contradicts()
    {
        var context = new DeskScene().Gave("a", 50).Build();
        var verdicts = Scoring.Read(context.Scorecard, context.Actuals, Planned.MeetingDay, new()
        {
            Stated = [Stated(Status.OnTrack)],
            MeetingsOf = new Dictionary<CadenceId, IReadOnlyList<DateOnly>>(),
            Confidence = new Dictionary<KpiId, Confidence> { [new("a")] = Confidence.High },
        }).Kpis;

        var line = Assert.Single(ReceiptContent.Of(context with { Verdicts = new(verdicts) }).Lines).Standing!;

        Assert.Equal((Status.OffTrack, Status.OnTrack), (line.Status, line.Stated));
        Assert.Equal("50.0 for week 22 of 2026 is 50.0 below the target of 100.0.", line.Reason.Ole());
        Assert.Equal(
            [
                "Its owner states 'on track' since Thu 6/4/2026: A big order is signed.",
                "Stated 'on track', computed 'off track'.",
                "The owner's confidence is high, but the value is off track.",
            ],
            line.Remarks.Select(r => r.Ole()));
        Assert.Equal(["status.off-track", "override.stated", "contradiction.stated-better", "contradiction.confident-below-pace"], line.RuleIds);
    }

    private static StatedStatus Stated(Status status) =>
        new(new("a"), status, "A big order is signed.", Ole, Planned.MeetingDay) { Id = "1", Cadence = WeeklyId };

    private static StatementReading Read(string? kpi, string? status, string? reason) => StatementContent.Read(Context(), Sent(kpi, status, reason));

    private static StatementSubmission Sent(string? kpi, string? status, string? reason) => new(new(ThisCycle, Ole), "activity-1", kpi, status, reason);

    private static StatementContext Context(params StatedStatus[] stated)
    {
        var scene = new DeskScene().Gave("a", 50).Owes("b").Build();
        var card = scene.Scorecard with { Kpis = [.. scene.Scorecard.Kpis, Kpi("anas", Ana)] };
        return new(
            card, scene.Reviews[0].Cycle, card.Find(Ole)!, Planned.MeetingDay, Planned.Times.OpensAt,
            Scoring.Read(card, scene.Actuals, Planned.MeetingDay, new() { Stated = stated }).Kpis, HasCheckIn: true);
    }
}
