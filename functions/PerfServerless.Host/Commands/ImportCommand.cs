using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>import FOLDER</c>: sends a folder of CSV files or a workbook to the running host. Only the host writes to its storage, so that an import
/// and a running review never get in each other's way.
/// </summary>
internal static class ImportCommand
{
    public const string DefaultUrl = "http://localhost:3978";

    private const int OverruledShown = 10;

    /// <param name="reader">Who reads what the command says.</param>
    public static Command Create(CommandReader reader)
    {
        var folder = new Argument<FileSystemInfo>("FOLDER") { Description = reader.Say(ImportCommandWords.Folder) };
        var url = new Option<string>("--url") { Description = reader.Say(ImportCommandWords.Url), DefaultValueFactory = _ => DefaultUrl };
        var key = new KeyGiven(reader.Reader);

        var command = new Command("import", reader.Say(ImportCommandWords.Import)) { folder, url, key.Option };
        command.Subcommands.Add(ImportPeopleCommand.Create(reader));
        command.SetAction((result, cancellationToken) => key.WithAsync(
            result,
            reader.Reader,
            Fail,
            shown => RunAsync(result.GetValue(folder)!, result.GetValue(url)!, shown, reader, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(FileSystemInfo folder, string url, string key, CommandReader reader, CancellationToken cancellationToken)
    {
        if (!folder.Exists) return Fail(reader.Say(ImportCommandWords.NoFolder.Say(folder.FullName)));
        if (!HostAddress.TryRead(url, out var host)) return Fail(reader.Say(ImportCommandWords.NoAddress.Say(url, DefaultUrl)));

        try
        {
            var (status, answer) = await AnsiConsole.Status().StartAsync(
                reader.Say(ImportCommandWords.Importing.Say(folder.Name)).EscapeMarkup(), _ => SendAsync(folder, host, key, reader.Locale, cancellationToken));
            using (answer) return status == HttpStatusCode.OK ? Succeed(answer.RootElement, reader) : Refused(answer.RootElement, reader);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            return Fail(reader.Say(ImportCommandWords.NoAnswer.Say(url, e.Message)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Fail(reader.Say(ImportCommandWords.NotOurs.Say(url)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(reader.Say(ImportCommandWords.FolderUnreadable.Say(folder.FullName, e.Message)));
        }
    }

    private static async Task<(HttpStatusCode Status, JsonDocument Body)> SendAsync(
        FileSystemInfo folder, Uri host, string key, string locale, CancellationToken cancellationToken)
    {
        await using var upload = await UploadAsync(folder, cancellationToken);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        using var content = new StreamContent(upload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/api/import")) { Content = content };
        request.Headers.Add("X-Api-Key", key);
        request.Headers.TryAddWithoutValidation("Accept-Language", locale);

        using var answer = await http.SendAsync(request, cancellationToken);
        return (answer.StatusCode, await JsonDocument.ParseAsync(
            await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken));
    }

    /// <summary>A folder as a zip; a workbook or a zip as it is, for the host knows one from the other.</summary>
    private static async Task<Stream> UploadAsync(FileSystemInfo folder, CancellationToken cancellationToken)
    {
        if (folder is FileInfo file) return file.OpenRead();

        var zip = new MemoryStream();
        await ZipFile.CreateFromDirectoryAsync(
            folder.FullName, zip, CompressionLevel.Optimal, includeBaseDirectory: false, cancellationToken: cancellationToken);
        zip.Position = 0;
        return zip;
    }

    private static int Succeed(JsonElement body, CommandReader reader)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{body.GetProperty("summary").GetProperty("sentence").GetString()}[/]");
        TellOverruled(body.GetProperty("overruled"), reader);
        Tell(List(body, "warnings"), reader);
        return 0;
    }

    /// <summary>How many values of the folder do not stand, and the first of them.</summary>
    private static void TellOverruled(JsonElement overruled, CommandReader reader)
    {
        var count = overruled.GetProperty("count").GetInt32();
        if (count == 0) return;

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{overruled.GetProperty("summary").GetProperty("sentence").GetString()}");
        var shown = List(overruled, "values").Take(OverruledShown).ToList();
        foreach (var one in shown) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {one.GetProperty("sentence").GetString()}");
        if (count > shown.Count)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {reader.Say(ImportOverruledWords.More.Say(count - shown.Count))}");
    }

    public static int Refused(JsonElement body, CommandReader reader)
    {
        var mistakes = List(body, "mistakes");
        if (mistakes.Count == 0)
            return Fail(body.TryGetProperty("detail", out var detail) ? detail.GetString()! : reader.Say(ImportCommandWords.WithoutReason));

        Tell(mistakes, reader);
        return Fail(body.GetProperty("detail").GetString()!);
    }

    /// <summary>Each with its place, and the rules behind them in a line of their own.</summary>
    private static void Tell(List<JsonElement> found, CommandReader reader)
    {
        foreach (var one in found)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[yellow]{one.GetProperty("place").GetString()}[/]: {one.GetProperty("sentence").GetString()}");
        var rules = found.Select(f => f.GetProperty("ruleId").GetString()).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (rules.Count > 0)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{reader.Say(ImportCommandWords.RulesBehind.Say(Part.Of(rules)))}[/]");
    }

    private static List<JsonElement> List(JsonElement body, string name) =>
        body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    public static int Fail(string sentence)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");
        return 1;
    }
}
