using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

public sealed class BriefCompilerTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void The_headline_counts_the_exceptions_and_says_what_cannot_be_judged()
    {
        var brief = Mixed().Compile();

        Assert.Equal("2 KPIs are off track, 1 at risk; 2 of 6 cannot be judged.", brief.Headline.En());
        Assert.Equal("1 of 4 numbers updated, oldest value 123 days", brief.Completeness.Sentence.En());
        Assert.Equal(BriefTrust.Low, brief.Trust);
        Assert.Equal(
            "These numbers say little about today: 3 of 4 numbers asked for did not come in, 1 KPI is stale and 1 KPI has no value or no target.",
            brief.TrustSentence.En());
    }

    [Fact]
    public void The_agenda_goes_by_exception_and_names_the_rule_of_each_item()
    {
        var brief = Mixed().Compile();

        Assert.Equal(
            ["agenda.off-track KPI off-strategic", "agenda.blocked KPI old", "agenda.off-track KPI off", "agenda.no-information KPI none", "agenda.at-risk KPI risk"],
            brief.Agenda.Select(a => $"{a.RuleId} {BriefScene.English.Show(BriefText.Subject(a))}"));
        Assert.Equal(0, brief.AgendaLeftOut); // whose numbers are missing is said with them
        Assert.All(brief.Agenda, a => Assert.Contains(AgendaRules.All, r => r.Id == a.RuleId && r.Sentence == BriefText.OnAgenda(a).Sentence));
        Assert.Equal("Ana has low confidence and is blocked: no access", BriefScene.English.Say(brief.Agenda[1].Reason));
        Assert.Contains("is 50 below the target of 100.", brief.Agenda[0].Reason.En(), StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_unreachable_and_excused_people_are_told_apart()
    {
        var brief = new BriefScene().Kpi("a", Ole).Kpi("b", Ana).Kpi("c", Mona).Kpi("d", Ceo)
            .Request(Ole, items: ("a", false))
            .Request(Ana, unreachable: Unreachable.NotThere, items: ("b", false))
            .Request(Mona, RequestState.Excused, items: ("c", false))
            .Request(Ceo, RequestState.Complete, items: ("d", true))
            .Compile();

        Assert.Equal([new BriefPerson(Ole, 1)], brief.Silent);
        Assert.Equal([(Ana, 1, "has no chat with the bot")], brief.Unreachable.Select(p => (p.Person, p.Missing, p.Why.En())));
        Assert.Equal([new BriefPerson(Mona, 1, BriefWords.ExcusedBy.Say(Mona))], brief.Excused);
        Assert.Equal(
            "agenda.missing Ole was asked and has not given KPI a.",
            brief.Agenda.Where(a => a.Person is not null).Select(a => $"{a.RuleId} {BriefScene.English.Say(a.Reason)}").Single());
    }

    [Fact]
    public void What_is_on_the_agenda_as_a_kpi_is_not_named_again_as_missing()
    {
        var brief = new BriefScene().Kpi("a", Ole, weeksAgo: 1, values: 10).Request(Ole, items: ("a", false)).Compile();

        Assert.Equal(["agenda.off-track"], brief.Agenda.Select(a => a.RuleId));
    }

    [Fact]
    public void With_everything_in_and_fresh_the_brief_can_be_relied_on()
    {
        var brief = new BriefScene().Kpi("a", Ole, values: [90, 110]).Request(Ole, RequestState.Complete, items: ("a", true)).Compile();

        Assert.Equal("1 KPI is on track.", brief.Headline.En());
        Assert.Equal(BriefTrust.High, brief.Trust);
        Assert.Equal("1 of 1 number updated, oldest value 4 days", brief.Completeness.Sentence.En());
        Assert.Empty(brief.Agenda);
    }

    [Fact]
    public void A_row_has_what_a_leader_asks_for()
    {
        var row = new BriefScene().Kpi("a", Ole, values: [.. Enumerable.Range(1, 20).Select(i => (decimal)i)]).Compile().Rows.Single();

        Assert.Equal((Ole, Ole), (row.Owner, row.ChangedBy));
        Assert.Equal(20, Assert.IsType<VerdictBasis.Judged>(row.Verdict.Basis).Last.Actual.Value);
        Assert.Equal(100, row.Target);
        Assert.Equal("2026", row.TargetPeriod);
        Assert.Equal(Enumerable.Range(9, 12).Select(i => (decimal)i), row.Points.Select(p => p.Value));
    }

    [Fact]
    public void A_sum_shows_its_last_value_and_what_it_came_to_and_a_calculated_kpi_says_that_it_is()
    {
        var brief = new BriefScene()
            .Kpi("sum", Ole, with: k => k with { Accumulation = Accumulation.Cumulative }, values: [1, 2, 3])
            .Kpi("level", Ole, values: [3, 4])
            .Kpi("ratio", Ole, with: k => k with { Formula = new(FormulaKind.Ratio, [new("sum"), new("level")]) })
            .Compile();
        BriefRow Row(string id) => brief.Rows.Single(r => r.Kpi.Value == id);

        Assert.Equal(("3", "6", "so far"), (Shown(BriefText.Value(Row("sum"))), Shown(BriefText.Judged(Row("sum"))), BriefText.SoFar(brief, Row("sum")).En()));
        Assert.Equal(("4", null), (Shown(BriefText.Judged(Row("level"))), BriefText.SoFar(brief, Row("level")).En()));
        Assert.Equal("calculated", Shown(BriefText.RecordedBy(Row("ratio"))));
        Assert.Equal([2 / 3m, 3 / 4m], Row("ratio").Points.Select(p => p.Value));
    }

    [Fact]
    public void A_sum_over_a_profile_stands_beside_all_of_the_profile()
    {
        PeriodTarget[] quarters =
        [
            new("2026-Q1", 10, Stretch: 11),
            new("2026-Q2", 20, Stretch: 22),
            new("2026-Q3", 30, Stretch: 33),
            new("2026-Q4", 40, Stretch: 44),
        ];
        Brief Of(params PeriodTarget[] targets) => new BriefScene()
            .Kpi(
                "sum",
                Ole,
                with: k => k with { Accumulation = Accumulation.Cumulative, Resets = Frequency.Yearly, Targets = new(targets) },
                values: [1, 2, 3, 4])
                .Compile();

        var brief = Of(quarters);
        var (whole, holed) = (brief.Rows.Single(), Of(quarters[..3]).Rows.Single());

        Assert.Equal((100m, 110m, "2026", "2026"), (whole.Target, whole.TargetStretch, whole.TargetPeriod, whole.Forecast!.Period));
        Assert.Equal((20m, 22m, "2026-Q2"), (holed.Target, holed.TargetStretch, holed.TargetPeriod));
        Assert.Equal(("4", "10", "so far in 2026"), (Shown(BriefText.Value(whole)), Shown(BriefText.Judged(whole)), BriefText.SoFar(brief, whole).En()));
        Assert.Equal(
            ("100", "stretch 110", null),
            (Shown(BriefText.Target(whole)), BriefText.Stretch(whole).En(), BriefText.Stretch(whole with { TargetStretch = null }).En()));
    }

    [Fact]
    public void A_brief_survives_json()
    {
        var brief = Mixed().Compile();
        var text = JsonSerializer.Serialize(brief, Json);

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Brief>(text, Json), Json));
    }

    [Fact]
    public void Whatever_the_values_and_their_age_nothing_stale_is_green_and_what_counts_most_comes_first() =>
        Prop.ForAll(Arb.From(Scenes), kpis =>
        {
            var scene = new BriefScene();
            foreach (var (i, weeksAgo, values) in kpis.Select((k, i) => (i, k.WeeksAgo, k.Values))) scene.Kpi(
                $"k{i}",
                Ole,
                (KpiLevel)(i % 3),
                weeksAgo,
                values: values);
            var brief = scene.Compile();

            var points = brief.Agenda.Select(a => a.Reasons!.Sum(r => r.Points)).ToList();
            return brief.Agenda.Count <= BriefCompiler.MaxAgenda
                && points.SequenceEqual(points.OrderDescending())
                && brief.Agenda.All(a => a.Minutes >= 3 && a.RuleId == a.Reasons![0].RuleId && BriefQuestions.Of(brief, a).Count == 4)
                && brief.Agenda.Sum(a => a.Minutes!.Value) + brief.ClosingMinutes == brief.MeetingMinutes
                && brief.Rows.Count == kpis.Count
                && brief.Rows.All(
                    r => r.Verdict.Basis is not VerdictBasis.Known { Last.AgeDays: > 60 } || r.Verdict.Status is Status.Stale or Status.NoInformation)
                && brief.Rows.All(r => r.IsException || r.Verdict.Status is Status.OnTrack or Status.NoInformation);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_card_speaks_the_readers_numbers_and_says_why_he_gets_it()
    {
        var brief = new BriefScene().Kpi("a", Ole, values: 1.5m).Request(Ana, unreachable: Unreachable.Paused, items: ("a", false)).Compile();
        brief = brief with { Rows = [.. brief.Rows.Select(r => r with { Unit = new(UnitKind.Money, "EUR", 2) })] };

        var card = BriefContent.Of(brief, new("https://example.org/brief"));
        var reader = BriefScene.Knowing(Readers.German);

        Assert.Equal("Weekly review: Lagebericht für Do 04.06.2026, 10:00 Uhr", reader.Say(card.Title));
        Assert.Equal("1,50 EUR", reader.Show(card.Agenda[0].Value!).Replace('\u00A0', ' '));
        Assert.Equal("Entscheiden, was die Lücke schließt (98,50 EUR); Ole setzt es um.", reader.Say(card.Agenda[0].Action!).Replace('\u00A0', ' '));
        Assert.Equal(15, card.Agenda[0].Minutes);
        Assert.Equal(brief.TrustSentence, card.Trust);
        Assert.Null(card.Whole);
        Assert.Contains("Nicht erreichbar: Ana (hat Nachrichten pausiert).", card.Remarks.Select(reader.Say));
        Assert.Contains(card.Remarks.Select(reader.Say), r => r.Contains("„Pause“", StringComparison.Ordinal));
    }

    private static string? Shown(Part? part) => part is null ? null : BriefScene.English.Show(part);

    private static BriefScene Mixed() => new BriefScene()
        .Kpi("off", Ole, values: 50)
        .Kpi("off-strategic", Ole, KpiLevel.Strategic, values: 50)
        .Kpi("risk", Ana, values: 93)
        .Kpi("old", Ana, weeksAgo: 17, values: 120)
        .Kpi("none", Ole, KpiLevel.Strategic)
        .Kpi("fine", Mona, values: 101)
        .Request(Ole, items: [("off", true), ("none", false)])
        .Request(Ana, confidence: Confidence.Low, blocker: "no access", items: [("risk", false), ("old", false)]);

    private static Gen<IReadOnlyList<(int WeeksAgo, decimal[] Values)>> Scenes =>
        from kpis in (from weeks in Gen.Choose(0, 30)
                      from values in Gen.Choose(0, 150).Select(v => (decimal)v).ArrayOf()
                      select (weeks, values)).ListOf()
        select (IReadOnlyList<(int, decimal[])>)[.. kpis];
}
