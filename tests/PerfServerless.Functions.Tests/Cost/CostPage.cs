using System.Globalization;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Functions.Tests.Cost;

/// <summary><c>docs/cost.md</c>: what it says was measured, its prices, and the tables that follow from both.</summary>
internal static class CostPage
{
    public static readonly int[] Sizes = [50, 500, 5_000];

    private static readonly string Path = System.IO.Path.Combine(RepositoryFiles.Root, "docs", "cost.md");

    public static string Text { get; } = File.ReadAllText(Path);

    /// <summary>Writes the tables into the page, each in place of the one with the same first line.</summary>
    public static void Record(IReadOnlyList<string> tables)
    {
        var lines = Text.Split('\n').ToList();
        foreach (var table in tables)
        {
            var at = lines.IndexOf(table.Split('\n')[0]);
            var end = lines.FindIndex(at, l => !l.StartsWith('|'));
            lines.RemoveRange(at, end - at);
            lines.InsertRange(at, table.Split('\n'));
        }

        File.WriteAllText(Path, string.Join('\n', lines));
    }

    /// <summary>What a review asks for by itself, and for each owner.</summary>
    public static (WeekCounts Base, WeekCounts PerOwner) Counts()
    {
        var rows = WeekCounts.Names.Select(name => Cells($"| {name} |")).ToList();
        return (WeekCounts.Of(rows.Select(r => Number(r[3]))), WeekCounts.Of(rows.Select(r => Number(r[4]))));
    }

    public static CostPrices Prices() => new(Text.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|'))
        .ToDictionary(c => c[1].Trim(' ', '`'), c => decimal.Parse(c[2].Trim(), NumberStyles.Number, CultureInfo.InvariantCulture)));

    /// <summary>The tables of a month, as they have to stand on the page.</summary>
    public static IReadOnlyList<string> Tables((WeekCounts Base, WeekCounts PerOwner) counts, CostPrices prices)
    {
        var months = Sizes.Select(n => new CostMonth(counts.Base.Plus(counts.PerOwner, n))).ToList();
        return
        [
            Table(
                "operations",
                ("table operations of the standalone host, idle", Same(CostMonth.HostIdle)),
                ("table operations of the standalone host, at work besides", Each(m => m.HostWork)),
                ("queue operations of a feed that is read and empty", Same(CostMonth.FeedIdle)),
                ("on Azure Functions: executions, idle", Same(CostMonth.TimerRuns)),
                ("on Azure Functions: executions in all", Each(m => m.Executions)),
                ("on Azure Functions: table operations of the application", Each(m => m.StoresOnAzure)),
                ("Azure Storage as the engine's backend: table operations", Each(m => m.EngineTables)),
                ("Azure Storage as the engine's backend: queue operations, idle", Same(CostMonth.EngineQueuesIdle)),
                ("Azure Storage as the engine's backend: queue operations, at work besides", Each(m => m.EngineQueues)),
                ("Azure Storage as the engine's backend: renewals of leases", Same(CostMonth.EngineLeasesIdle)),
                ("the managed scheduler as the engine's backend: actions", Each(m => m.Actions)),
                ("messages in chats, new and rewritten", Each(m => m.Messages))),
            Table(
                "US dollars",
                ("standalone host on a machine that you have", Money(m => m.HostStorage(prices))),
                ("standalone host on a small virtual machine", Money(m => m.HostStorage(prices) + prices["vm"])),
                ("Flex Consumption at 512 MB, Azure Storage", Money(m => m.Flex(prices, 0.5m) + m.AzureStorage(prices))),
                ("Flex Consumption at 2,048 MB, Azure Storage", Money(m => m.Flex(prices, 2) + m.AzureStorage(prices))),
                (
                    "Flex Consumption at 512 MB, managed scheduler, without the scheduler's own price",
                    Money(m => m.Flex(prices, 0.5m) + m.SchedulerStorage(prices))),
                ("App Service plan B1, Azure Storage", Money(m => prices["plan"] + m.AzureStorage(prices))),
                ("Service Bus, where events go out by it or a feed comes in by it", Money(_ => prices["service-bus"]))),
        ];

        IEnumerable<string> Same(double value) => Each(_ => value);
        IEnumerable<string> Each(Func<CostMonth, double> of) => months.Select(m => Rounded(of(m)));
        IEnumerable<string> Money(Func<CostMonth, decimal> of) => months.Select(m => of(m).ToString("N2", CultureInfo.InvariantCulture));
    }

    /// <summary>To three digits: nobody's month is exactly this one.</summary>
    private static string Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 2));
        return (Math.Round(value / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }

    private static string Table(string what, params (string Name, IEnumerable<string> Cells)[] rows) => string.Join('\n', rows
        .Select(r => $"| {r.Name} | {string.Join(" | ", r.Cells)} |")
        .Prepend("|---|---:|---:|---:|")
        .Prepend($"| {what} in a month | {string.Join(" | ", Sizes.Select(n => n.ToString("N0", CultureInfo.InvariantCulture)))} owners |"));

    private static string[] Cells(string begin) =>
        Text.Split('\n').FirstOrDefault(l => l.StartsWith(begin, StringComparison.Ordinal))?.Split('|')
            ?? throw new InvalidDataException($"docs/cost.md has no line '{begin}'.");

    private static double Number(string cell) => double.Parse(cell.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture);
}
