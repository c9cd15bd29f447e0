using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Functions.Api;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>The app as a process of its own, on a port and a folder of its own: it can be killed and started again.</summary>
internal sealed class AppServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, string> environment;
    private readonly HttpClient http;
    private readonly string program = Repository.Built("functions/PerfServerless.Host", "perfserverless.dll");
    private ServerProcess? process;

    private AppServer(string storage, string folder, int? smtpPort, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        Address = new Uri($"http://localhost:{FreePort.Take()}");
        http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        environment = new()
        {
            ["Storage__ConnectionString"] = storage,
            ["PerfServerless__DataFolder"] = folder,
            ["PerfServerless__Clock__Mode"] = "Virtual",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        };
        if (smtpPort is { } port) UseMail(port);
        foreach (var (name, value) in settings) environment[name] = value;
    }

    public Uri Address { get; }

    public Uri Bot => new(Address, "/api/messages");

    public string Output => process?.Output ?? "";

    /// <summary>Its process, while it runs.</summary>
    public ServerProcess Process => process ?? throw new InvalidOperationException("The app does not run.");

    /// <summary>Starts it, and waits until everything works.</summary>
    /// <param name="storage">The storage's connection string.</param>
    /// <param name="folder">Where it keeps its keys.</param>
    /// <param name="smtpPort">Of this machine's mail server; null where it sends no letters.</param>
    /// <param name="settings">What else it is told, as environment variables.</param>
    public static async Task<AppServer> StartAsync(
        string storage, string folder, int? smtpPort = null, IEnumerable<KeyValuePair<string, string>>? settings = null)
    {
        var app = new AppServer(storage, folder, smtpPort, settings ?? []);
        await app.StartAsync();
        return app;
    }

    /// <summary>Starts it again after it was killed.</summary>
    public async Task StartAsync()
    {
        process = Run("The app", "serve", "--urls", Address.GetLeftPart(UriPartial.Authority));
        await process.ListensAsync(async () => (await http.GetAsync(new Uri("/api/health", UriKind.Relative))).IsSuccessStatusCode);
        if (http.DefaultRequestHeaders.Contains("X-Api-Key")) return;

        await using var keys = Run("The key's command", "keys", "api");
        if (await keys.EndsAsync() != 0) throw keys.Failure("failed");
        http.DefaultRequestHeaders.Add("X-Api-Key", keys.Output.Trim());
    }

    /// <summary>Tries to start it with another setting besides.</summary>
    /// <returns>How it ended, and what it said.</returns>
    public static async Task<(int ExitCode, string Output)> TryStartAsync(string storage, string folder, string setting, string value)
    {
        await using var app = new AppServer(storage, folder, smtpPort: null);
        app.environment[setting] = value;
        await using var process = app.Run("The app", "serve", "--urls", app.Address.GetLeftPart(UriPartial.Authority));
        return (await process.EndsAsync(), process.Output);
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        if (process is not null) await process.DisposeAsync();
        process = null;
    }

    /// <summary>Imports a folder by the command line.</summary>
    public async Task ImportAsync(string folder)
    {
        await using var import = Run("The import", "import", folder, "--url", Address.GetLeftPart(UriPartial.Authority));
        if (await import.EndsAsync() != 0) throw import.Failure($"of {folder} failed");
    }

    public async Task<ClockView> ClockAsync() =>
        await http.GetFromJsonAsync<ClockView>("/api/dev/clock", Json) ?? throw new JsonException("The clock told nothing.");

    /// <summary>Moves the business clock forward to this moment.</summary>
    public async Task MoveClockAsync(DateTimeOffset to)
    {
        using var answer = await http.PostAsJsonAsync("/api/dev/clock", new { to });
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"The clock could not be moved: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Pushes a value as another system does.</summary>
    public async Task<HttpStatusCode> PushAsync(string kpi, string period, decimal value)
    {
        using var answer = await http.PostAsJsonAsync("/api/actuals", new { kpi, period, value });
        return answer.StatusCode;
    }

    /// <summary>Sends any request with the host's key.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => http.SendAsync(request, cancellationToken);

    /// <summary>Adds a webhook.</summary>
    /// <param name="contact">The id of a person.</param>
    /// <returns>What it is signed with.</returns>
    public async Task<byte[]> ListenAsync(Uri url, string contact)
    {
        const string Prefix = "whsec_";
        using var answer = await http.PostAsJsonAsync("/api/events/destinations", new { url, contact });
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"The webhook was not added: {await answer.Content.ReadAsStringAsync()}");
        var shown = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return Convert.FromBase64String(shown.GetProperty("secret").GetString()![Prefix.Length..]);
    }

    /// <summary>The newest cycle of a cadence; null where none has opened.</summary>
    /// <param name="cadence">The cadence's id.</param>
    /// <param name="tenant">Whose; null where the app has one organisation alone.</param>
    public async Task<CycleView?> NewestCycleAsync(string cadence, string? tenant = null)
    {
        var lines = await http.GetFromJsonAsync<List<CycleLine>>($"/api/cadences/{cadence}/cycles{Of(tenant)}", Json);
        return lines is [var newest, ..] ? await CycleAsync(newest.Key, tenant) : null;
    }

    public async Task<CycleView> CycleAsync(string key, string? tenant = null) =>
        await http.GetFromJsonAsync<CycleView>($"/api/cycles/{Uri.EscapeDataString(key)}{Of(tenant)}", Json)
        ?? throw new JsonException($"Cycle {key} told nothing.");

    private static string Of(string? tenant) => tenant is null ? "" : $"?tenant={tenant}";

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        http.Dispose();
    }

    private void UseMail(int port)
    {
        environment["Mail__Kind"] = "Smtp";
        environment["Mail__From"] = "reviews@velund.example";
        environment["Mail__Smtp__Host"] = "localhost";
        environment["Mail__Smtp__Port"] = $"{port}";
        environment["Mail__Smtp__Tls"] = "None";
    }

    private ServerProcess Run(string name, params string[] arguments) =>
        ServerProcess.Start(name, "dotnet", [program, .. arguments], environment: environment);
}
