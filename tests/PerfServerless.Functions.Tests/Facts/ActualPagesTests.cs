using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.FactTables;
using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Facts;

public sealed class ActualPagesTests
{
    private static readonly FactQuery Asked = new(FactKind.Actuals);

    private readonly InMemoryStores stores = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Whatever_is_recorded_between_two_pages_each_value_that_was_there_is_told_once(int seed)
    {
        var random = new Random(seed);
        var limit = random.Next(1, 12);
        await RecordAsync(random, 60);
        var before = (await PagesAsync(Asked with { Limit = 1000 })).Select(r => r.Place).ToHashSet();

        var told = await PagesAsync(Asked with { Limit = limit }, between: () => RecordAsync(random, 15));

        Assert.Equal(told.Count, told.Select(r => r.Place).Distinct().Count());
        Assert.Superset(before, told.Select(r => r.Place).ToHashSet());
        Assert.Equal(told.Select(r => r.Place).Order(StringComparer.Ordinal), told.Select(r => r.Place));
    }

    [Fact]
    public async Task Exactly_one_value_of_a_period_stands_wherever_a_page_ends()
    {
        await stores.Actuals.AppendAsync(
            Acme.Tenant,
            [An("b", "2026-05"), An("a", "2026-05", 2, corrects: "b"), An("c", "2026-05", 3, corrects: "a"), An("d", "2026-06")],
            default);

        var page = await PageAsync(Asked with { Limit = 1 });
        Assert.Equal(["false", "false", "true"], page.Rows.Select(Stands));
        Assert.True(page.More);

        // A reader that had only half of them goes on with the rest, judged by all of them.
        var rest = await PageAsync(Asked with { After = page.Rows[0].Place });
        Assert.Equal(["false", "true", "true"], rest.Rows.Select(Stands));
        Assert.False(rest.More);
    }

    [Fact]
    public async Task Of_days_asked_for_come_the_periods_that_end_in_them()
    {
        await stores.Actuals.AppendAsync(
            Acme.Tenant,
            [
                .. new[] { "2025", "2026", "2026-01", "2026-05", "2026-06", "2026-Q2", "2026-W22", "2026-W23", "FY2026", "2027-01", "odd" }
                    .Select(p => An("1", p)),
            ],
            default);

        Assert.Equal(
            ["2026-05", "2026-W22"], await PeriodsAsync(Asked with { From = new(2026, 5, 31), To = new(2026, 5, 31) }));
        Assert.Equal(
            ["2026-06", "2026-Q2"], await PeriodsAsync(Asked with { From = new(2026, 6, 30), To = new(2026, 6, 30) }));
        Assert.Equal(["2025", "2026-01"], await PeriodsAsync(Asked with { To = new(2026, 1, 31) }));
        Assert.Equal(11, (await PeriodsAsync(Asked)).Count);
        Assert.Empty(await PeriodsAsync(Asked with { From = new(2100, 1, 1) }));
        Assert.Empty(await PeriodsAsync(Asked with { To = new(1900, 1, 1) }));
    }

    [Fact]
    public async Task What_was_recorded_since_a_moment_is_told_with_what_it_means_for_all()
    {
        await stores.Actuals.AppendAsync(Acme.Tenant, [An("a", "2026-05"), An("b", "2026-05", 9, corrects: "a")], default);

        var page = await PageAsync(Asked with { RecordedFrom = At(5) });

        Assert.Equal("true", Stands(Assert.Single(page.Rows)));
    }

    [Fact]
    public async Task A_hundred_thousand_are_read_in_slices_and_a_month_of_them_without_the_years_before()
    {
        var many = new ManyActuals(kpis: 800, months: 125);
        var rows = await PagesAsync(Asked with { Limit = 10_000 }, facts: many);

        Assert.Equal(100_000, rows.Count);
        Assert.Equal(1_000, many.MostAtOnce);
        Assert.InRange(many.Reads, 100, 125); // each page reads the period again in which the one before ended

        var centuries = new ManyActuals(kpis: 3, months: 12 * 500);
        Assert.Equal(36, (await PagesAsync(Asked with { From = new(2400, 1, 1), To = new(2400, 12, 31) }, facts: centuries)).Count);
        Assert.InRange(centuries.Rows, 36, 9_000); // of 18,000
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a|b")]
    [InlineData("a b|2026|1")]
    [InlineData("||")]
    [InlineData("a|2026|1|2")]
    public async Task What_is_no_place_is_refused(string place) =>
        await Assert.ThrowsAsync<FormatException>(() => PageAsync(Asked with { After = place }));

    private static string Stands(FactRow row) => row.Cells[6].Text;

    private static DateTimeOffset At(int minute) => new(2026, 6, 1, 9, minute, 0, TimeSpan.Zero);

    private static Actual An(string id, string period, int minute = 1, string? corrects = null, string kpi = "ole-1") => new()
    {
        Id = id, Kpi = new(kpi), Period = period, Value = minute, RecordedAt = At(minute), Source = ActualSource.Api, Corrects = corrects,
    };

    private Task<int> RecordAsync(Random random, int count) => stores.Actuals.AppendAsync(
        Acme.Tenant,
        [
            .. Enumerable.Range(0, count).Select(_ => An(
                $"{random.Next():x}", $"2026-{random.Next(1, 13):00}", random.Next(60), kpi: $"k{new string('-', random.Next(2))}{random.Next(5)}")),
        ],
        default);

    private Task<FactPage> PageAsync(FactQuery query, IFactStore? facts = null) =>
        new ActualFactReads(facts ?? stores.Facts).PageAsync(AcmeReview.Scorecard, query, default);

    private async Task<IReadOnlyList<string>> PeriodsAsync(FactQuery query) => [.. (await PagesAsync(query)).Select(r => r.Cells[2].Text)];

    private async Task<List<FactRow>> PagesAsync(FactQuery query, Func<Task>? between = null, IFactStore? facts = null)
    {
        var rows = new List<FactRow>();
        while (true)
        {
            var page = await PageAsync(query, facts);
            rows.AddRange(page.Rows);
            if (!page.More) return rows;
            Assert.NotEmpty(page.Rows);
            query = query with { After = page.Rows[^1].Place };
            if (between is not null) await between();
        }
    }
}
