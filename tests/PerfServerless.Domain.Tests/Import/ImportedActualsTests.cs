using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Which values of a folder are news to a store that remembers nothing of folders before. Values stand as "period=value".</summary>
public sealed class ImportedActualsTests
{
    private static readonly KpiId Kpi = new("revenue");
    private static readonly DateTimeOffset May = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 6, 8, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", "04=1 05=2", "04=1 05=2")] // an empty store: everything is news
    [InlineData("04=1", "04=1 05=2", "05=2")] // what is there already is not
    [InlineData("04=1", "04=3", "04=3 for 04=1")] // what was changed corrects
    [InlineData("04=1", "04=1.0", "")] // written otherwise, the same value
    [InlineData("04=1 chat:04=2", "04=1", "")] // a person's correction stays until the folder says something new
    [InlineData("04=1 chat:04=2", "04=2", "")]
    [InlineData("04=1 chat:04=2", "04=3", "04=3 for 04=2")]
    [InlineData("chat:04=2", "04=1", "04=1 for 04=2")] // the folder has not spoken of it before
    [InlineData("04=1 04=3", "04=1", "04=1 for 04=3")] // changed and changed back
    public void Only_what_the_store_does_not_know_is_appended(string stored, string wanted, string news) =>
        Assert.Equal(news, string.Join(' ', News(stored, wanted).Select(a => Text(a) + (a.Corrects is null ? "" : $" for {Text(Stored(stored).Single(s => s.Id == a.Corrects))}"))));

    [Fact]
    public void A_correction_is_recorded_now_and_never_before_what_it_corrects()
    {
        Assert.Equal(Now, News("04=1", "04=2").Single().RecordedAt);

        var later = Actual("04=1", 0) with { RecordedAt = Now.AddDays(1) };
        Assert.Equal(Now.AddDays(1).AddTicks(1), Appended([later], [Actual("04=2", 9)]).Single().RecordedAt);
    }

    [Theory] // day of May as of which the value is stored and wanted
    [InlineData(2, 3, 1)] // nothing came in for a day
    [InlineData(2, 2, 0)]
    [InlineData(2, null, 0)]
    [InlineData(null, 3, 0)] // 1.0.0 stored no such day
    public void The_same_value_as_of_another_moment_is_news(int? stored, int? wanted, int news)
    {
        DateTimeOffset? Of(int? day) => day is { } d ? May.AddDays(d - 1) : null;

        Assert.Equal(news, Appended([Actual("05=1", 0) with { AsOf = Of(stored) }], [Actual("05=1", 1) with { AsOf = Of(wanted) }]).Count);
    }

    [Fact]
    public void What_is_new_keeps_its_own_moment() => Assert.Equal(May, News("", "04=1").Single().RecordedAt);

    [Fact]
    public void Importing_again_makes_the_same_ids_and_changing_back_makes_new_ones()
    {
        var first = Actual("04=1", 0) with { Id = ImportedActuals.Id(Kpi, "2026-04", 1, null) };
        var second = Appended([first], [Actual("04=2", 0)]).Single();
        var third = Appended([first, second], [Actual("04=1", 0)]).Single();

        Assert.Equal(second.Id, Appended([first], [Actual("04=2", 0)]).Single().Id);
        Assert.Equal(3, new[] { first.Id, second.Id, third.Id }.Distinct().Count());
        Assert.All([first, second, third], a => Assert.Matches("^imp-[0-9a-f]{28}$", a.Id));
    }

    [Fact]
    public void The_id_is_made_of_all_that_the_value_is()
    {
        string[] ids =
        [
            ImportedActuals.Id(Kpi, "2026-04", 1, null), ImportedActuals.Id(new("other"), "2026-04", 1, null), ImportedActuals.Id(Kpi, "2026-05", 1, null),
            ImportedActuals.Id(Kpi, "2026-04", 2, null), ImportedActuals.Id(Kpi, "2026-04", 1, "x"),
        ];

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids[0], ImportedActuals.Id(Kpi, "2026-04", 1.00m, null)); // trailing zeros are no other value
    }

    [Fact]
    public void Of_two_values_of_one_moment_the_correction_is_in_force()
    {
        var first = Actual("04=1", 0);
        var correction = Actual("04=2", 1) with { RecordedAt = first.RecordedAt, Corrects = first.Id };

        Assert.Empty(Appended([first, correction], [Actual("04=2", 9)]));
    }

    private static IReadOnlyList<Actual> News(string stored, string wanted) => Appended(Stored(stored), [.. Parse(wanted).Select(t => Actual(t, 0))]);

    private static IReadOnlyList<Actual> Appended(IReadOnlyList<Actual> stored, IReadOnlyList<Actual> wanted) =>
        ImportedActuals.News(wanted, new Dictionary<KpiId, IReadOnlyList<Actual>> { [Kpi] = stored }, new Dictionary<KpiId, SaidLast>(), Now).Actuals;

    private static List<Actual> Stored(string values) => [.. Parse(values).Select(Actual)];

    private static string[] Parse(string values) => values.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Actual Actual(string text, int order)
    {
        var cell = text.Replace("chat:", "", StringComparison.Ordinal).Split('=');
        return new()
        {
            Id = $"{text}-{order}",
            Kpi = Kpi,
            Period = $"2026-{cell[0]}",
            Value = decimal.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture),
            RecordedAt = May.AddMinutes(order),
            Source = text.StartsWith("chat:", StringComparison.Ordinal) ? ActualSource.CheckIn : ActualSource.Import,
        };
    }

    private static string Text(Actual actual) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{actual.Period[5..]}={actual.Value:G29}");
}
