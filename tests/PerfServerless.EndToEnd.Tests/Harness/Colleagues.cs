using System.Net.Http.Json;
using PerfServerless.SimulatedTeams.Mail;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>The simulated colleagues, as a process of their own.</summary>
internal sealed class Colleagues : IAsyncDisposable
{
    private readonly ServerProcess process;
    private readonly HttpClient http;

    private Colleagues(ServerProcess process, Uri address)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = address };
    }

    public string Output => process.Output;

    /// <param name="smtpPort">Where they take letters; null for nowhere.</param>
    public static async Task<Colleagues> StartAsync(string organisation, AppServer app, int? smtpPort = null)
    {
        var port = FreePort.Take();
        var process = ServerProcess.Start("The simulated colleagues", "dotnet", [
            Program, "--organisation", organisation, "--bot", app.Bot.AbsoluteUri, "--port", $"{port}",
            "--clock", new Uri(app.Address, "/api/dev/clock").AbsoluteUri,
            .. smtpPort is { } mail ? ["--smtp-port", $"{mail}"] : Array.Empty<string>()]);
        var colleagues = new Colleagues(process, new Uri($"http://127.0.0.1:{port}"));

        await process.ListensAsync(async () => (await colleagues.PeopleAsync()).Count > 0);
        return colleagues;
    }

    /// <summary>Writes the settings of a playground that plays this person.</summary>
    public static async Task WritePlaygroundAsync(string organisation, string person, string folder)
    {
        await using var tool = ServerProcess.Start("The playground's settings", "dotnet", [
            Program, "playground-config", "--organisation", organisation, "--person", person, "--out", folder]);
        if (await tool.EndsAsync() != 0) throw tool.Failure($"of {person} could not be written");
    }

    /// <summary>Waits until everybody who has the bot was greeted by it.</summary>
    public Task SettledAsync() => Eventually.TrueAsync("the colleagues to install the bot", async () =>
        (await PeopleAsync()).Where(p => p.Behaviour is not ("NotInstalled" or "Blocked")).All(p => p.Messages > 0));

    public async Task<IReadOnlyList<Person>> PeopleAsync() => await http.GetFromJsonAsync<List<Person>>("/api/people") ?? [];

    /// <summary>The letters that came to this address, oldest first.</summary>
    public async Task<IReadOnlyList<CaughtLetter>> LettersToAsync(string address) =>
        [.. (await http.GetFromJsonAsync<List<CaughtLetter>>("/mail.json") ?? []).Where(l => l.To.Contains(address, StringComparer.OrdinalIgnoreCase))];

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        http.Dispose();
    }

    private static string Program => Repository.Built("tools/PerfServerless.SimulatedTeams", "simulated-teams.dll");

    internal sealed record Person(string Id, string Behaviour, int Messages);
}
