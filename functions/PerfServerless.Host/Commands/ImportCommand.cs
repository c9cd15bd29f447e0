using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>import FOLDER</c>: sends a folder of CSV files to the running host. Only the host writes to its storage, so that an import
/// and a running review never get in each other's way.
/// </summary>
public static class ImportCommand
{
    public const string DefaultUrl = "http://localhost:3978";

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The folder with organisation.csv, people.csv and the other files." };
        var url = new Option<string>("--url") { Description = "Where the host listens.", DefaultValueFactory = _ => DefaultUrl };
        var key = new Option<string?>("--key") { Description = "The API key; without it the one of the host on this machine ('keys api')." };

        var command = new Command("import", "Imports an organisation from a folder of CSV files. All mistakes are told at once; with any, nothing is imported.") { folder, url, key };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(folder)!, result.GetValue(url)!, result.GetValue(key) ?? KeysCommand.ApiKey(), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, string url, string key, CancellationToken cancellationToken)
    {
        if (!folder.Exists) return Fail($"The folder {folder.FullName} does not exist.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var host)) return Fail($"'{url}' is no address; write it like {DefaultUrl}.");

        try
        {
            var (status, answer) = await AnsiConsole.Status().StartAsync($"Importing {folder.Name}", _ => SendAsync(folder, host, key, cancellationToken));
            using (answer) return status == HttpStatusCode.OK ? Succeed(answer.RootElement) : Refused(answer.RootElement);
        }
        catch (HttpRequestException e)
        {
            return Fail($"The host at {url} does not answer ({e.Message}); start it with scripts/run.sh, or name another address with --url.");
        }
        catch (JsonException)
        {
            return Fail($"Something answers at {url}, but it is not PerfServerless; name its address with --url.");
        }
        catch (IOException e)
        {
            return Fail($"The folder {folder.FullName} could not be read: {e.Message}");
        }
    }

    private static async Task<(HttpStatusCode Status, JsonDocument Body)> SendAsync(DirectoryInfo folder, Uri host, string key, CancellationToken cancellationToken)
    {
        using var zip = new MemoryStream();
        await ZipFile.CreateFromDirectoryAsync(folder.FullName, zip, CompressionLevel.Optimal, includeBaseDirectory: false, cancellationToken: cancellationToken);
        zip.Position = 0;

        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        using var content = new StreamContent(zip);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/api/import")) { Content = content };
        request.Headers.Add("X-Api-Key", key);

        using var answer = await http.SendAsync(request, cancellationToken);
        return (answer.StatusCode, await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken));
    }

    private static int Succeed(JsonElement body)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{body.GetProperty("summary").GetString()}[/]");
        var warnings = List(body, "warnings");
        foreach (var warning in warnings) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{warning.GetProperty("place").GetString()}[/]: {warning.GetProperty("sentence").GetString()}{Rule(warning)}");
        foreach (var rule in warnings.Select(w => (Id: w.GetProperty("ruleId").GetString(), Sentence: w.GetProperty("rule").GetString())).Where(r => r.Id is not null).Distinct())
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{rule.Id}: {rule.Sentence}[/]");
        return 0;
    }

    private static int Refused(JsonElement body)
    {
        var mistakes = List(body, "mistakes");
        if (mistakes.Count == 0) return Fail(body.TryGetProperty("detail", out var detail) ? detail.GetString()! : "The host refused the import without saying why.");

        foreach (var mistake in mistakes) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{mistake.GetProperty("place").GetString()}[/]: {mistake.GetProperty("sentence").GetString()}");
        return Fail(body.GetProperty("detail").GetString()!);
    }

    private static string Rule(JsonElement warning) => warning.GetProperty("ruleId").GetString() is { } id ? $" (Rule {id})" : "";

    private static List<JsonElement> List(JsonElement body, string name) =>
        body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static int Fail(string sentence)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");
        return 1;
    }
}
