using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PerfServerless.Domain.Import.People;
using PerfServerless.Domain.Words.Catalogue.Import;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary><c>import people FILE --map MAP</c>: sends a HR system's export, and what its columns mean, to the running host.</summary>
internal static class ImportPeopleCommand
{
    public static Command Create(CommandReader reader)
    {
        var file = new Argument<FileInfo>("FILE") { Description = reader.Say(PeopleFileWords.File) };
        var map = new Option<FileInfo?>("--map") { Description = reader.Say(PeopleFileWords.Map) };
        var tenant = new Option<string?>("--tenant") { Description = reader.Say(PeopleFileWords.Tenant) };
        var url = new Option<string>("--url") { Description = reader.Say(ImportCommandWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl };
        var key = new KeyGiven(reader.Reader);

        var command = new Command("people", reader.Say(PeopleFileWords.Command)) { file, map, tenant, url, key.Option };
        command.SetAction((result, cancellationToken) => key.WithAsync(
            result,
            reader.Reader,
            ImportCommand.Fail,
            shown => RunAsync(
                result.GetValue(file)!, result.GetValue(map), result.GetValue(tenant), result.GetValue(url)!, shown, reader, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo file, FileInfo? map, string? tenant, string url, string key, CommandReader reader, CancellationToken cancellationToken)
    {
        map ??= new(Path.Combine(file.DirectoryName ?? ".", PeopleMap.FileName));
        foreach (var needed in new[] { file, map }.Where(f => !f.Exists))
            return ImportCommand.Fail(reader.Say(PeopleFileWords.NotReadable.Say(needed.FullName)));
        if (!HostAddress.TryRead(url, out var host)) return ImportCommand.Fail(reader.Say(ImportCommandWords.NoAddress.Say(url, ImportCommand.DefaultUrl)));

        try
        {
            using var content = new StreamContent(await ZipAsync(file, map, cancellationToken))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/zip") },
            };
            var query = tenant is null ? "" : $"?tenant={Uri.EscapeDataString(tenant)}";
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/api/import/people" + query)) { Content = content };
            request.Headers.Add("X-Api-Key", key);
            request.Headers.TryAddWithoutValidation("Accept-Language", reader.Locale);
            using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
            using var answer = await http.SendAsync(request, cancellationToken);
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK ? Succeed(body.RootElement) : ImportCommand.Refused(body.RootElement, reader);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            return ImportCommand.Fail(reader.Say(ImportCommandWords.NoAnswer.Say(url, e.Message)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ImportCommand.Fail(reader.Say(ImportCommandWords.NotOurs.Say(url)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ImportCommand.Fail(reader.Say(ImportCommandWords.FolderUnreadable.Say(file.FullName, e.Message)));
        }
    }

    private static async Task<Stream> ZipAsync(FileInfo file, FileInfo map, CancellationToken cancellationToken)
    {
        var packed = new MemoryStream();
        await using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (source, name) in new[] { (file, file.Name), (map, PeopleMap.FileName) })
            {
                await using var read = source.OpenRead();
                await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
                await read.CopyToAsync(entry, cancellationToken);
            }
        }

        packed.Position = 0;
        return packed;
    }

    private static int Succeed(JsonElement body)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{body.GetProperty("summary").GetProperty("sentence").GetString()}[/]");
        foreach (var one in body.GetProperty("overruled").EnumerateArray().Take(10))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {one.GetProperty("sentence").GetString()}");
        return 0;
    }
}
