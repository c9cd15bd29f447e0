using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Settings;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Settings;
using PerfServerless.Mail.Settings;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>
/// What alerts and the workbook look for is what arrives: the Functions host hands on a line of the log under its event's name, and a call
/// under its function's.
/// </summary>
public sealed class AlertTests
{
    /// <summary>Of Azure itself: Service Bus's supported metrics with Azure Monitor.</summary>
    private static readonly string[] Metrics = ["DeadletteredMessages"];

    private static readonly string[] Tables = ["AppRequests", "AppTraces", "AppExceptions", "Usage"];

    private static readonly string QueryFolder = Path.Combine(BicepFiles.InfraFolder, "queries");

    private static readonly HashSet<string> Functions =
        [
            .. typeof(HttpFunction).Assembly.GetTypes().SelectMany(t => t.GetMethods())
                .Select(m => m.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>(),
        ];

    private static readonly HashSet<string> Events =
        [
            .. new[] { typeof(HttpFunction), typeof(AppOptions), typeof(BotOptions), typeof(MailOptions), typeof(TableStoreOptions) }
                .SelectMany(t => t.Assembly.GetTypes())
                .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(m => m.IsDefined(typeof(LoggerMessageAttribute)))
                .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()!.EventName ?? m.Name),
        ];

    [Fact]
    public void Every_query_names_what_exists()
    {
        var queries = Queries().ToList();

        Assert.True(queries.Count > 10, "There are too few queries to believe in.");
        Assert.Empty(queries.SelectMany(Mistakes));
    }

    [Theory]
    [InlineData("AppTraces | where tostring(Properties[\"EventName\"]) in (\"TimerLate\", \"Parked\")", "no line of the log is called 'Parked'")]
    [InlineData("AppRequests | where Name in (\"SendForms\")", "there is no function 'SendForms'")]
    [InlineData("requests | where name in (\"SendForm\")", "it reads no table of the log")]
    public void An_offender_is_caught(string query, string mistake) => Assert.Contains(mistake, Mistakes(query));

    [Fact]
    public async Task Every_alert_on_a_measure_of_Azure_names_one_that_Azure_has()
    {
        var rules = (await BicepFiles.InfraAsync()).SelectMany(f => f.Resources).Where(r => r.Type == "Microsoft.Insights/metricAlerts").ToList();

        Assert.NotEmpty(rules);
        Assert.All(
            rules.SelectMany(r => r.Body.All).Where(n => n.Kind == "object").Select(o => o.Property("metricName")).OfType<BicepNode>(),
            m => Assert.Contains(m.Literal, Metrics));
    }

    [Fact]
    public async Task Every_file_of_a_query_is_an_alert_and_names_the_column_that_the_alert_measures()
    {
        var alerts = await BicepFiles.InfraAsync("modules/alerts.bicep");
        var rules = alerts.Variable("rules")!.Children.Select(r => (Key: r.Property("key")!.Literal!, Column: r.Property("column")!.Literal!)).ToList();

        var files = Directory.EnumerateFiles(QueryFolder).ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), rules.Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.All(rules, r => Assert.Contains($"| summarize {r.Column} = ", files[r.Key], StringComparison.Ordinal));
    }

    private static IEnumerable<string> Queries()
    {
        var workbook = JsonDocument.Parse(File.ReadAllText(Path.Combine(BicepFiles.InfraFolder, "workbook.json"))).RootElement;
        var shown = workbook.GetProperty("items").EnumerateArray()
            .Select(i => i.GetProperty("content").TryGetProperty("query", out var query) ? query.GetString() : null)
            .OfType<string>();
        return Directory.EnumerateFiles(QueryFolder).Select(File.ReadAllText).Concat(shown);
    }

    private static IEnumerable<string> Mistakes(string query)
    {
        if (!Tables.Any(t => query.Contains(t, StringComparison.Ordinal))) yield return "it reads no table of the log";
        foreach (var name in Named(query, "tostring(Properties[\"EventName\"])").Where(n => !Events.Contains(n)))
            yield return $"no line of the log is called '{name}'";
        foreach (var name in Named(query, "Name").Where(n => !Functions.Contains(n))) yield return $"there is no function '{name}'";
    }

    private static IEnumerable<string> Named(string query, string column) =>
        from list in Regex.Matches(query, $@"(?<!\w){Regex.Escape(column)} in \(([^)]*)\)")
        from Match name in Regex.Matches(list.Groups[1].Value, "\"([^\"]+)\"")
        select name.Groups[1].Value;
}
