namespace PerfServerless.Functions.Tests.Cost;

/// <summary>What docs/cost.md says is what the code asks for: where it needs more, or much less, the page has to say so.</summary>
public sealed class CostTests
{
    private const double More = 1.02;
    private const double Less = 0.93;

    /// <summary>Of what happens a few times in a review one more is no news.</summary>
    private const double Few = 3;

    /// <summary>Nearly all of a count is each owner's, so that the smallest size sees what grows; that it grows in a straight line, the long run.</summary>
    public static TheoryData<int> Sizes => Environment.GetEnvironmentVariable("PERF_SOAK") == "1" ? [20, 40, 60] : [20];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_review_asks_for_as_much_as_the_page_says(int owners)
    {
        var (alone, perOwner) = CostPage.Counts();

        var (told, measured) = (alone.Plus(perOwner, owners), MeasuredWeek.Of(owners));

        Assert.True(!Off(told, measured).Any(), $"Of {owners} owners {string.Join("; ", Off(told, measured))}.");
    }

    [Fact]
    public void One_request_more_for_each_owner_is_seen()
    {
        var told = WeekCounts.Of([2_326, 200, 585, 405, 238, 428, 21, 72]);

        Assert.Empty(Off(told, told));
        Assert.Equal(["the page says 200 writes, measured are 220"], Off(told, told with { Writes = 220 }));
        Assert.Equal(["the page says 2326 reads, measured are 2100"], Off(told, told with { Reads = 2_100 }));
    }

    [Fact]
    public void A_look_at_the_cadences_reads_as_little_as_the_page_says() => Assert.Equal(CostMonth.LookRequests - 1, MeasuredWeek.ReadsOfALook());

    [Fact]
    public void The_tables_of_the_page_follow_from_what_was_measured_and_from_its_prices()
    {
        var tables = CostPage.Tables(CostPage.Counts(), CostPage.Prices());
        if (Environment.GetEnvironmentVariable("PERF_GOLDEN_RECORD") == "1") CostPage.Record(tables);
        else Assert.All(tables, table => Assert.Contains(table, CostPage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_cheapest_is_the_one_that_the_page_names()
    {
        var (alone, perOwner) = CostPage.Counts();
        var prices = CostPage.Prices();
        Assert.All(CostPage.Sizes, owners =>
        {
            var month = new CostMonth(alone.Plus(perOwner, owners));
            var flex = month.Flex(prices, 0.5m) + month.AzureStorage(prices);
            Assert.True(flex < month.HostStorage(prices) + prices["vm"], $"At {owners} owners a small virtual machine is cheaper.");
            Assert.True(flex < prices["plan"] + month.AzureStorage(prices), $"At {owners} owners a plan is cheaper.");
        });
    }

    private static IEnumerable<string> Off(WeekCounts told, WeekCounts measured) => WeekCounts.Names.Zip(told.All, measured.All)
        .Where(c => c.Third < (c.Second * Less) - Few || c.Third > (c.Second * More) + Few)
        .Select(c => FormattableString.Invariant($"the page says {c.Second:0.#} {c.First}, measured are {c.Third:0.#}"));
}
