using System.CommandLine;
using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Facts;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary><c>facts</c>: asks the running host for what is known and writes it as flat CSV files, a file a fact.</summary>
internal static class FactsCommand
{
    /// <param name="reader">Who reads what the command says.</param>
    public static Command Create(CommandReader reader)
    {
        var known = FactNames.All;
        var kinds = new Argument<string[]>("FACT") { Description = reader.Say(FactCommandWords.Kinds.Say(Part.Of(known))), Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--out") { Description = reader.Say(FactCommandWords.Out), Required = true };
        var from = new Option<string?>("--from") { Description = reader.Say(FactCommandWords.From) };
        var to = new Option<string?>("--to") { Description = reader.Say(FactCommandWords.To) };
        var personal = new Option<bool>("--personal") { Description = reader.Say(FactCommandWords.Personal) };
        var excel = new Option<bool>("--excel") { Description = reader.Say(FactCommandWords.Excel) };
        var separator = new Option<string?>("--separator") { Description = reader.Say(FactCommandWords.Separator) };
        var decimalSign = new Option<string?>("--decimal") { Description = reader.Say(FactCommandWords.DecimalSign) };
        var tenant = new Option<string?>("--tenant") { Description = reader.Say(ExportCommandWords.Tenant) };
        var url = new Option<string>("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl };
        var key = new KeyGiven(reader.Reader);

        var command = new Command("facts", reader.Say(FactCommandWords.Facts))
        {
            kinds, folder, from, to, personal, excel, separator, decimalSign, tenant, url, key.Option,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var (isExcel, comma) = (result.GetValue(excel), reader.Reader.Culture.NumberFormat.NumberDecimalSeparator == ",");
            KeyValuePair<string, string?>[] query =
            [
                new("tenant", result.GetValue(tenant)),
                new("from", result.GetValue(from)),
                new("to", result.GetValue(to)),
                new("personal", result.GetValue(personal) ? "true" : null),
                new("separator", result.GetValue(separator) ?? (isExcel && comma ? ";" : null)),
                new("decimal", result.GetValue(decimalSign) ?? (isExcel && comma ? "," : null)),
            ];
            var wish = new FactsWish(
                result.GetValue(folder)!,
                result.GetValue(kinds) is { Length: > 0 } some ? [.. some.Distinct(StringComparer.Ordinal)] : known,
                [.. query.Where(q => q.Value is not null).Select(q => KeyValuePair.Create(q.Key, q.Value!))],
                isExcel);
            return key.WithAsync(result, reader.Reader, Fail, shown => RunAsync(wish, result.GetValue(url)!, shown, reader, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(FactsWish wish, string url, string key, CommandReader reader, CancellationToken cancellationToken)
    {
        if (!HostAddress.TryRead(url, out var host)) return Fail(reader.Say(CommandLineWords.NoAddress.Say(url, ImportCommand.DefaultUrl)));
        if (wish.Kinds.Select(FactNames.Refusal).OfType<Saying>().FirstOrDefault() is { } refusal) return Fail(reader.Say(refusal));
        if (File.Exists(wish.Folder)) return Fail(reader.Say(FactCommandWords.IsFile.Say(wish.Folder)));

        try
        {
            Directory.CreateDirectory(wish.Folder);
            using var pages = new FactPages(host, key, reader);
            foreach (var kind in wish.Kinds)
            {
                var file = Path.Combine(wish.Folder, $"facts-{kind}.csv");
                var rows = await AnsiConsole.Status().StartAsync(
                    kind, shown => pages.WriteAsync(wish, kind, file, told => shown.Status = Reading(kind, told), cancellationToken));
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{reader.Say(FactCommandWords.Written.Say(file, rows))}[/]");
            }

            return 0;
        }
        catch (OpsApiException e)
        {
            return Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Fail(reader.Say(ExportCommandWords.NotWritten.Say(wish.Folder, e.Message)));
        }

        string Reading(string kind, int rows) => reader.Say(FactCommandWords.Reading.Say(kind, rows)).EscapeMarkup();
    }

    private static int Fail(string sentence)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");
        return 1;
    }
}
