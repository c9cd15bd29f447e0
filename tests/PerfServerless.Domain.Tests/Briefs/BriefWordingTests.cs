using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What leaders read in a brief, whole.</summary>
public sealed class BriefWordingTests
{
    [Theory]
    [InlineData("none", "Nothing can be judged; 1 of 1 cannot be judged.")]
    [InlineData("fine", "1 KPI is on track.")]
    [InlineData("fine fine", "2 KPIs are on track.")]
    [InlineData("fine old none", "1 KPI is on track; 2 of 3 cannot be judged.")]
    [InlineData("risk", "1 KPI is at risk, none off track.")]
    [InlineData("risk risk fine", "2 KPIs are at risk, none off track.")]
    [InlineData("off fine", "1 KPI is off track.")]
    [InlineData("off off old", "2 KPIs are off track; 1 of 3 cannot be judged.")]
    [InlineData("off risk risk", "1 KPI is off track, 2 at risk.")]
    public void The_headline_says_how_the_whole_stands(string kpis, string headline) => Assert.Equal(headline, Scene(kpis).Compile().Headline.En());

    [Theory]
    [InlineData("", 0, 0, "No number was due, no values yet")]
    [InlineData("fine", 0, 0, "No number was due, oldest value 4 days")]
    [InlineData("none", 0, 1, "0 of 1 number updated, no values yet")]
    [InlineData("fine old", 1, 2, "1 of 2 numbers updated, oldest value 123 days")]
    public void What_came_in_is_counted_with_the_age_of_the_oldest_value(string kpis, int given, int asked, string sentence) =>
        Assert.Equal(
            (given, asked, kpis.Contains("old", StringComparison.Ordinal) ? 123 : kpis == "fine" ? 4 : null, sentence),
            Asked(Scene(kpis), given, asked).Compile().Completeness is var (updated, of, oldest, said) ? (updated, of, oldest, said.En()) : default);

    [Theory]
    [InlineData("fine", 0, 0, BriefTrust.High, "These numbers can be relied on: everything asked for came in, and every KPI has a fresh value.")]
    [InlineData("fine fine", 1, 2, BriefTrust.Limited, "Rely on these numbers with care: 1 of 2 numbers asked for did not come in.")] // half came in
    [InlineData("fine fine fine", 1, 3, BriefTrust.Low, "These numbers say little about today: 2 of 3 numbers asked for did not come in.")]
    [InlineData("fine fine old", 0, 0, BriefTrust.Limited, "Rely on these numbers with care: 1 KPI is stale.")] // a third cannot be judged
    [InlineData("fine fine fine old none", 0, 0, BriefTrust.Low, "These numbers say little about today: 1 KPI is stale and 1 KPI has no value or no target.")]
    [InlineData("fine fine fine fine fine fine fine fine fine old", 0, 0, BriefTrust.High, "These numbers can be relied on: 1 KPI is stale.")] // a tenth
    [InlineData("fine fine fine fine fine fine fine fine none", 0, 0, BriefTrust.Limited, "Rely on these numbers with care: 1 KPI has no value or no target.")]
    [
        InlineData(
            "old old none none",
            3,
            4,
            BriefTrust.Low,
            "These numbers say little about today: 1 of 4 numbers asked for did not come in, 2 KPIs are stale and 2 KPIs have no value or no target."),
    ]
    public void A_brief_says_how_far_its_own_numbers_can_be_trusted(string kpis, int given, int asked, BriefTrust trust, string sentence)
    {
        var brief = Asked(Scene(kpis), given, asked).Compile();

        Assert.Equal((trust, sentence), (brief.Trust, brief.TrustSentence.En()));
    }

    [Fact]
    public void The_card_remarks_who_did_not_answer_and_why_the_reader_gets_it() => Assert.Equal(
        [
            "Not answered: Ana (1 number) and Ole (1 number).",
            "Not reachable: Mona (has blocked the bot).",
            "Excused: Ceo (excused by Mona).",
            "You get this as a leader of the Weekly review. Write \"pause\" to stop messages I send by myself.",
        ],
        Card(new BriefScene().Kpi("a", Ole)
            .Request(Ole, items: ("a", false))
                .Request(Ana, items: ("a", false))
                .Request(Mona, unreachable: Unreachable.Refused, items: ("a", false))
                .Request(Ceo, RequestState.Excused, items: ("a", false))
            .Compile()).Remarks.Select(BriefScene.English.Say));

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "1 more item is on the page.")]
    [InlineData(7, "2 more items are on the page.")]
    public void The_card_shows_five_items_and_says_how_many_more_there_are(int off, string? remark)
    {
        var card = Card(Scene(string.Join(' ', Enumerable.Repeat("off", off))).Compile());

        Assert.Equal(5, card.Agenda.Count);
        Assert.Equal(remark, card.Remarks.En().SingleOrDefault(r => r.Contains("on the page", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_card_names_five_people_and_counts_the_others()
    {
        BriefPerson[] people = [.. Enumerable.Range(1, 7).Select(i => new BriefPerson(new($"p{i}"), i))];
        var brief = Scene("fine").Compile();

        Assert.Contains(
            "Not answered: p1 (1 number), p2 (2 numbers), p3 (3 numbers), p4 (4 numbers) and p5 (5 numbers).",
            Card(brief with { Silent = people[..5] }).Remarks.En());
        Assert.Contains(
            "Not answered: p1 (1 number), p2 (2 numbers), p3 (3 numbers), p4 (4 numbers), p5 (5 numbers) and 2 more.",
            Card(brief with { Silent = people }).Remarks.En());
    }

    [Theory]
    [InlineData(Unreachable.NotThere, "has no chat with the bot")]
    [InlineData(Unreachable.Refused, "has blocked the bot")]
    [InlineData(Unreachable.Paused, "has paused messages")]
    public void Why_somebody_cannot_be_reached_is_said(Unreachable why, string said) =>
        Assert.Equal(
            [(Ole, 1, said)],
            Scene("fine").Request(Ole, unreachable: why, items: ("x", false)).Compile().Unreachable.Select(p => (p.Person, p.Missing, p.Why.En())));

    [Theory]
    [InlineData(Status.OnTrack, "On track")]
    [InlineData(Status.AtRisk, "At risk")]
    [InlineData(Status.OffTrack, "Off track")]
    [InlineData(Status.Stale, "Stale")]
    [InlineData(Status.NoInformation, "No information")]
    public void A_status_has_words(Status status, string words) => Assert.Equal(words, BriefText.Words(status).En());

    [Fact]
    public void A_target_is_shown_with_its_unit_and_a_band_with_both_edges()
    {
        var brief = new BriefScene()
            .Kpi("plain", Ole, values: 5)
            .Kpi(
                "band",
                Ole,
                with: k => k with { Direction = Direction.StayInBand, Targets = new([new("2026", 4, BandHigh: 6)]), Unit = new(UnitKind.Duration, "min") },
                values: 5)
            .Kpi("none", Ole, with: k => k with { Targets = TargetProfile.None }, values: 5)
            .Compile();

        Assert.Equal(
            ["100", "4_min to 6_min", null],
            new[] { "plain", "band", "none" }.Select(id => Shown(BriefText.Target(Row(brief, id)))?.Replace('\u00A0', '_')));
    }

    [Theory]
    [InlineData(0, "week 22 of 2026, 4 days old")]
    [InlineData(1, "week 21 of 2026, 11 days old")]
    public void The_age_of_a_value_is_said_in_days(int weeksAgo, string age)
    {
        var brief = new BriefScene().Kpi("a", Ole, weeksAgo: weeksAgo, values: 5).Compile();

        Assert.Equal(age, BriefText.Age(brief, brief.Rows.Single()).En());
    }

    [Fact]
    public void A_value_of_today_has_no_age_and_a_kpi_without_a_value_has_none_either()
    {
        var brief = new BriefScene().Kpi("a", Ole, values: 5).Kpi("b", Ole).Compile();
        BriefRow Aged(int days) => Row(brief, "a") is var row && row.Verdict.Basis is VerdictBasis.Known known
            ? row with { Verdict = row.Verdict with { Basis = known with { Last = known.Last with { AgeDays = days } } } }
            : row;

        Assert.Equal("week 22 of 2026", BriefText.Age(brief, Aged(0)).En());
        Assert.Equal("week 22 of 2026, 1 day old", BriefText.Age(brief, Aged(1)).En());
        Assert.Equal((null, null, null, null), (BriefText.Age(brief, Row(brief, "b")), BriefText.Value(Row(brief, "b")), BriefText.Judged(Row(brief, "b")), BriefText.RecordedBy(Row(brief, "b"))));
    }

    [Theory]
    [InlineData(ActualSource.Import, "import")]
    [InlineData(ActualSource.Api, "API")]
    [InlineData(ActualSource.CheckIn, "check-in")]
    public void A_value_that_nobody_recorded_is_named_by_its_door(ActualSource source, string door) =>
        Assert.Equal(door, Shown(BriefText.RecordedBy(new BriefScene().Kpi("a", Ole, values: 5).From("a", source).Compile().Rows.Single())));

    private static string? Shown(Part? part) => part is null ? null : Readers.English.Show(part);

    private static BriefRow Row(Brief brief, string kpi) => brief.Rows.Single(r => r.Kpi.Value == kpi);

    private static ChatCard.Brief Card(Brief brief) => BriefContent.Of(brief, new("https://example.org/brief"));

    /// <summary>KPIs by how they stand: "fine", "risk", "off", "old" (stale) and "none" (no value).</summary>
    private static BriefScene Scene(string kpis)
    {
        var scene = new BriefScene();
        foreach (var (i, kind) in kpis.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            decimal[] values = kind switch { "fine" or "old" => [100], "risk" => [93], "off" => [50], _ => [] };
            scene.Kpi($"{kind}{i}", Ole, weeksAgo: kind == "old" ? 17 : 0, values: values);
        }

        return scene;
    }

    private static BriefScene Asked(BriefScene scene, int given, int asked) =>
        asked == 0
            ? scene
            : scene.Request(
                Ole,
                given == asked ? RequestState.Complete : RequestState.Open,
                items: [.. Enumerable.Range(0, asked).Select(i => ($"x{i}", i < given))]);
}
