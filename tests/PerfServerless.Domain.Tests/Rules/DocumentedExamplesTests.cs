using System.Globalization;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>The examples of anomalies and delays in docs/rules.md are run as they stand there.</summary>
public sealed class DocumentedExamplesTests
{
    [Fact]
    public void Every_anomaly_is_found_as_the_page_says()
    {
        var examples = Examples("anomalies");

        Assert.True(examples.Count > 10);
        Assert.All(examples, e => Assert.Equal(e.Said.Split(':')[0], Found(e.Given.Split(": "), e.Said)));
    }

    [Fact]
    public void Every_delay_is_found_as_the_page_says()
    {
        var examples = Examples("delays");

        Assert.True(examples.Count > 3);
        Assert.All(examples, e => Assert.Equal(e.Said.Split(':')[0], Delay(e.Given.Split(" | "))));
    }

    private static string Found(string[] series, string said)
    {
        if (Anomalies.OfLast(Histories.Of(series[1], series[0])) is not { } found) return "nothing";

        return said.Contains("suggested", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{found.RuleId}, {found.Expected:0} suggested")
            : found.RuleId;
    }

    private static string Delay(string[] series) =>
        DriverLag.Estimate(A.Kpi(id: "lead"), Histories.Points(series[0]), A.Kpi(id: "lag"), Histories.Points(series[1]))
            .Periods?.ToString(CultureInfo.InvariantCulture)
            ?? "unknown";

    private static List<(string Given, string Said)> Examples(string fence) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "rules.md"))
            .SkipWhile(l => l != $"```{fence}").Skip(1).TakeWhile(l => l != "```")
            .Select(l => l.Split(" = ")).Select(p => (p[0], p[1])),
    ];
}
