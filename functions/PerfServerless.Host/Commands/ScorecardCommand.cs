using System.CommandLine;
using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Templates;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>scorecard check FOLDER</c> says what an import would refuse, and what is unhealthy in the scorecard; <c>template</c> and <c>copy</c> write
/// the files of a new organisation. None of them needs a running host.
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

        return new Command("scorecard", reader.Say(ImportCommandWords.Scorecard)) { check, ExportCommand.Create(reader), Template(reader), Copy(reader) };
    }

    private static Command Template(CommandReader reader)
    {
        var folder = new Argument<string>("FOLDER") { Description = reader.Say(ImportTemplateWords.TemplateFolder) };
        var workbook = new Option<bool>("--xlsx") { Description = reader.Say(ImportTemplateWords.AsWorkbook) };
        var template = new Command("template", reader.Say(ImportTemplateWords.Template)) { folder, workbook };
        template.SetAction(async (result, cancellationToken) => Show(await new ScorecardTemplate(TimeProvider.System).WriteAsync(
            result.GetValue(folder)!, result.GetValue(workbook), reader.Say, reader.Reader.Culture, cancellationToken), reader));
        return template;
    }

    private static Command Copy(CommandReader reader)
    {
        var from = new Argument<string>("FROM") { Description = reader.Say(ImportTemplateWords.CopyFrom) };
        var to = new Argument<string>("TO") { Description = reader.Say(ImportTemplateWords.CopyTo) };
        var tenant = new Option<string>("--tenant") { Description = reader.Say(ImportTemplateWords.CopyTenant), HelpName = "CODE", Required = true };
        var name = new Option<string?>("--name") { Description = reader.Say(ImportTemplateWords.CopyName), HelpName = "NAME" };
        var entra = new Option<Guid?>("--entra") { Description = reader.Say(ImportTemplateWords.CopyEntra), HelpName = "GUID" };
        var copy = new Command("copy", reader.Say(ImportTemplateWords.Copy)) { from, to, tenant, name, entra };
        copy.SetAction(async (result, cancellationToken) => Show(await ScorecardCopy.WriteAsync(
            result.GetValue(from)!, result.GetValue(to)!, result.GetValue(tenant)!, result.GetValue(name), result.GetValue(entra), cancellationToken), reader));
        return copy;
    }

    private static int Show((bool Written, Saying Sentence) outcome, CommandReader reader)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{(outcome.Written ? "green" : "red")}]{reader.Say(outcome.Sentence)}[/]");
        return outcome.Written ? 0 : 1;
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
