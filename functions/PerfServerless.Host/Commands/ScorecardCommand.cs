using System.CommandLine;
using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Import;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>scorecard check FOLDER</c>: says what an import would refuse, and what is unhealthy in the scorecard. Needs no running host and
/// writes nothing.
/// </summary>
internal static class ScorecardCommand
{
    /// <param name="reader">Who reads what the command says.</param>
    public static Command Create(CommandReader reader)
    {
        var folder = new Argument<string>("FOLDER") { Description = reader.Say(ImportCommandWords.Folder) };
        var against = new Option<string?>("--against")
        {
            Description = reader.Say(ImportCommandWords.Against),
            HelpName = "EARLIER",
        };
        var check = new Command("check", reader.Say(ImportCommandWords.Check)) { folder, against };
        check.SetAction(async (result, cancellationToken) =>
            Show(await new ScorecardCheck(TimeProvider.System).OfAsync(result.GetValue(folder)!, result.GetValue(against), cancellationToken), reader));

        return new Command("scorecard", reader.Say(ImportCommandWords.Scorecard)) { check, ExportCommand.Create(reader) };
    }

    private static int Show(ScorecardCheckReport report, CommandReader reader)
    {
        foreach (var finding in report.Findings)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{(report.Importable ? "▲" : "✖")}[/] {reader.Say(finding)}");
        if (report.Rules.Count > 0) AnsiConsole.WriteLine();
        if (report.Rules.Count > 0)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[grey]{reader.Say(ImportCommandWords.RulesBehind.Say(Part.Of(report.Rules)))}[/]");
        if (report.Findings.Count > 0) AnsiConsole.WriteLine();
        if (report.Compared is { } compared) AnsiConsole.WriteLine(reader.Say(compared));

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(report.Importable ? "green" : "red")}]{reader.Say(report.Summary)}[/]");
        return report.Importable ? 0 : 1;
    }
}
