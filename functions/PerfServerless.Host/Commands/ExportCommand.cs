using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Export;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>export FOLDER</c>: asks the running host for the organisation as it is now and writes it as a folder, or a workbook, that an import
/// reads.
/// </summary>
internal static class ExportCommand
{
    private const string WorkbookEnding = ".xlsx";

    /// <param name="reader">Who reads what the command says.</param>
    public static Command Create(CommandReader reader)
    {
        var folder = new Argument<string>("FOLDER") { Description = reader.Say(ExportCommandWords.Folder) };
        var workbook = new Option<bool>("--xlsx") { Description = reader.Say(ExportCommandWords.Workbook) };
        var force = new Option<bool>("--force") { Description = reader.Say(ExportCommandWords.Force) };
        var tenant = new Option<string?>("--tenant") { Description = reader.Say(ExportCommandWords.Tenant) };
        var url = new Option<string>("--url") { Description = reader.Say(ImportCommandWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl };
        var key = new KeyGiven(reader.Reader);

        var command = new Command("export", reader.Say(ExportCommandWords.Export)) { folder, workbook, force, tenant, url, key.Option };
        command.SetAction((result, cancellationToken) => key.WithAsync(result, reader.Reader, Fail, shown => RunAsync(
            new(result.GetValue(folder)!, result.GetValue(workbook), result.GetValue(force), result.GetValue(tenant)),
            result.GetValue(url)!,
            shown,
            reader,
            cancellationToken)));
        return command;
    }

    /// <param name="Folder">A folder, or with <paramref name="Workbook"/> also a file.</param>
    private sealed record Wish(string Folder, bool Workbook, bool Force, string? Tenant);

    private static async Task<int> RunAsync(Wish wish, string url, string key, CommandReader reader, CancellationToken cancellationToken)
    {
        if (!HostAddress.TryRead(url, out var host)) return Fail(reader.Say(ImportCommandWords.NoAddress.Say(url, ImportCommand.DefaultUrl)));
        // Before the host is asked: what must not be overwritten is known here.
        if (!wish.Workbook && new ExportTarget(wish.Folder).Refusal(workbook: false, wish.Force) is { } refusal) return Fail(reader.Say(refusal));

        try
        {
            using var answer = await AnsiConsole.Status().StartAsync(
                reader.Say(ExportCommandWords.Exporting.Say(wish.Folder)).EscapeMarkup(), _ => AskAsync(wish, host, key, reader.Locale, cancellationToken));
            if (!answer.IsSuccessStatusCode) return Fail(await WhyAsync(answer, reader, cancellationToken));
            if (!answer.Headers.TryGetValues(ExportSummary.Header, out var headers)) return Fail(reader.Say(ImportCommandWords.NotOurs.Say(url)));

            return Write(wish, ExportSummary.OfHeader(headers.First()), await answer.Content.ReadAsByteArrayAsync(cancellationToken), reader);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            return Fail(reader.Say(ImportCommandWords.NoAnswer.Say(url, e.Message)));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or FormatException or InvalidOperationException)
        {
            return Fail(reader.Say(ImportCommandWords.NotOurs.Say(url)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(reader.Say(ExportCommandWords.NotWritten.Say(wish.Folder, e.Message)));
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(Wish wish, Uri host, string key, string locale, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        var query = $"/api/export?format={(wish.Workbook ? "xlsx" : "csv")}{(wish.Tenant is { } tenant ? $"&tenant={Uri.EscapeDataString(tenant)}" : "")}";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host, query));
        request.Headers.Add("X-Api-Key", key);
        request.Headers.TryAddWithoutValidation("Accept-Language", locale);
        return await http.SendAsync(request, cancellationToken);
    }

    private static async Task<string> WhyAsync(HttpResponseMessage answer, CommandReader reader, CancellationToken cancellationToken)
    {
        using var body = await JsonDocument.ParseAsync(
            await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return body.RootElement.TryGetProperty("detail", out var detail) && detail.GetString() is { } why ? why : reader.Say(ExportCommandWords.WithoutReason);
    }

    private static int Write(Wish wish, ExportSummary summary, byte[] bytes, CommandReader reader)
    {
        var place = wish.Folder;
        var files = new List<(string Name, byte[] Bytes)>();
        if (wish.Workbook)
        {
            if (!place.EndsWith(WorkbookEnding, StringComparison.OrdinalIgnoreCase)) place = Path.Combine(place, summary.Tenant + WorkbookEnding);
            var target = new ExportTarget(place);
            if (target.Refusal(workbook: true, wish.Force) is { } refusal) return Fail(reader.Say(refusal));
            target.WriteFile(bytes);
        }
        else
        {
            files = Unpacked(bytes);
            new ExportTarget(place).WriteFolder(files);
        }

        var written = ExportWords.Written.Say(summary.Organisation, place, summary.People, summary.Kpis, summary.Values, Math.Max(1, files.Count));
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{reader.Say(written)}[/]");
        if (summary.LeftOut > 0)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[yellow]{reader.Say(ExportWords.LeftOut.Say(summary.LeftOut, ImportFormat.LeftOut))}[/]");
        return 0;
    }

    private static List<(string Name, byte[] Bytes)> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            // Whatever answers there, it writes into this folder alone.
            return (Path.GetFileName(entry.FullName), content.ToArray());
        })];
    }

    private static int Fail(string sentence)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");
        return 1;
    }
}
