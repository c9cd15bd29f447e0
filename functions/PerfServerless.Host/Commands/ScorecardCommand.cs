using System.CommandLine;
using System.Globalization;
using PerfServerless.Functions.Import;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary><c>scorecard check FOLDER</c>: says what an import would refuse, and what is unhealthy in the scorecard. Needs no running host and writes nothing.</summary>
public static class ScorecardCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder with organisation.csv, people.csv and the other files." };
        var against = new Option<string?>("--against")
        {
            Description = "A folder with what was imported before. Its targets are taken as those in force: one that differs now without a line in recalibrations.csv is a mistake.",
            HelpName = "EARLIER",
        };
        var check = new Command("check", "Checks a folder before it is imported: every mistake, and the scorecard's health. Ends with 0 where it can be imported, else with 1.") { folder, against };
        check.SetAction(async (result, cancellationToken) =>
            Show(await new ScorecardCheck(TimeProvider.System).OfAsync(result.GetValue(folder)!, result.GetValue(against), cancellationToken)));

        return new Command("scorecard", "Looks at a scorecard without a running host.") { check };
    }

    private static int Show(ScorecardCheckReport report)
    {
        foreach (var finding in report.Findings) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{(report.Importable ? "▲" : "✖")}[/] {finding}");
        if (report.Rules.Count > 0) AnsiConsole.WriteLine();
        foreach (var rule in report.Rules) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{rule.Id}: {PerfServerless.Domain.Words.BridgeText.English(rule.Sentence)}[/]"); // bridge
        if (report.Findings.Count > 0) AnsiConsole.WriteLine();
        if (report.Compared is { } compared) AnsiConsole.WriteLine(compared);

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(report.Importable ? "green" : "red")}]{report.Summary}[/]");
        return report.Importable ? 0 : 1;
    }
}
