using System.CommandLine;
using System.Globalization;
using PerfServerless.Domain.Import;
using PerfServerless.Functions.Import;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary><c>scorecard check FOLDER</c>: says what an import would refuse, and what is unhealthy in the scorecard. Needs no running host and writes nothing.</summary>
public static class ScorecardCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The folder with organisation.csv, people.csv and the other files." };
        var check = new Command("check", "Checks a folder before it is imported: every mistake, and the scorecard's health.") { folder };
        check.SetAction((result, cancellationToken) => CheckAsync(result.GetValue(folder)!, cancellationToken));

        return new Command("scorecard", "Looks at a scorecard without a running host.") { check };
    }

    private static async Task<int> CheckAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        if (!folder.Exists)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]The folder {folder.FullName} does not exist.[/]");
            return 1;
        }

        var source = await FolderReader.FromDirectoryAsync(folder.FullName, cancellationToken);
        return FolderValidation.Validate(source, TimeProvider.System.GetUtcNow()) switch
        {
            ImportResult.Refused(var mistakes, var notListed) => Refused(mistakes, notListed),
            ImportResult.Accepted accepted => Accepted(accepted),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no result of a validation."),
        };
    }

    private static int Refused(IReadOnlyList<ImportMistake> mistakes, int notListed)
    {
        foreach (var mistake in mistakes) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{mistake.Place}[/]: {mistake.Sentence}");
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{new ImportOutcome.Refused(mistakes, notListed).Sentence}[/]");
        return 1;
    }

    private static int Accepted(ImportResult.Accepted accepted)
    {
        foreach (var warning in accepted.Warnings) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{warning.Subject}[/]: {warning.Sentence}");

        var scorecard = accepted.Scorecard;
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[green]{scorecard.Organisation.Name} can be imported: {scorecard.People.Count} people, {scorecard.Objectives.Count} objectives, {scorecard.Kpis.Count} KPIs, {accepted.Actuals.Count} values; {accepted.Warnings.Count} worth mending.[/]");
        return 0;
    }
}
