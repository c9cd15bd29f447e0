using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>
/// The app as an organisation runs it on one server: with a certificate of its own, over a storage account by its key, registered as a bot; all
/// over TLS, up to the first answer in chat.
/// </summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="; // the emulator's, known to all

    private readonly OrganisationCopy folder = OrganisationCopy.Make((_, behaviour) => behaviour is "blocked" or "not-installed" ? behaviour : "silent");
    private readonly string program = Repository.Built("functions/PerfServerless.Host", "perfserverless.dll");
    private readonly int port = FreePort.Take();
    private readonly int inside = FreePort.Take();
    private AzuriteServer storage = null!;
    private FakeCloud cloud = null!;
    private Dictionary<string, string> settings = null!;

    public async Task InitializeAsync()
    {
        storage = await AzuriteServer.StartAsync();
        cloud = await FakeCloud.StartAsync(folder.Root, storage.Tables);
        settings = new(cloud.Environment)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["PerfServerless__PublicUrl"] = $"https://{FakeCloud.PublicHost}",
            ["PerfServerless__DataFolder"] = Path.Combine(folder.Root, "state"),
            ["Storage__ConnectionString"] = $"AccountName=devstoreaccount1;AccountKey={AccountKey};TableEndpoint=https://{FakeCloud.StorageHost}/devstoreaccount1",
            ["Kestrel__Certificates__Default__Path"] = cloud.Certificates.CertificateFile,
            ["Kestrel__Certificates__Default__KeyPath"] = cloud.Certificates.KeyFile,
        };
        foreach (var (name, value) in FakeCloud.BotSettings(folder.Read().EntraTenantId)) settings[name] = value;
    }

    public async Task DisposeAsync()
    {
        await cloud.DisposeAsync();
        await storage.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task From_an_empty_server_to_the_first_answer()
    {
        await using (var check = Run("serve", "--check", "--urls", Urls))
        {
            Assert.True(await check.EndsAsync() == 0, check.Output);
            Assert.Contains("Ready to start.", check.Output, StringComparison.Ordinal);
        }

        await using var server = Run("serve", "--urls", Urls);
        using var http = new HttpClient(cloud.Certificates.Handler());
        http.BaseAddress = new Uri($"https://localhost:{port}");
        await server.ListensAsync(async () => (await http.GetAsync("/api/health")).IsSuccessStatusCode);
        await ImportAsync();
        await StrangersStayOutside(http);

        await using var people = await CloudOrganisation.StartAsync(cloud, folder, new Uri(http.BaseAddress, "/api/messages"), null, cloud.Certificates.Handler());
        await people.GreetedAsync();
        var chat = people.Rooms.All.First(c => c.Person.Id == "petra");
        var before = chat.Messages.Count;
        await people.Bot.SayAsync(chat, "hilfe", CancellationToken.None);
        await Eventually.TrueAsync("an answer", () => chat.Messages.Count > before);

        Assert.Empty(cloud.Refused);
        Assert.Empty(cloud.Proxy.Foreign);
        using (var term = Process.Start("kill", ["-TERM", $"{server.Id}"])) await term.WaitForExitAsync();
        Assert.True(await server.EndsAsync() == 0, server.Output);
    }

    [Theory]
    [InlineData("Bot__AppId", "Bot:AppId")]
    [InlineData("Bot__AllowedTenants", "Bot:AllowedTenants")]
    [InlineData("Bot__ServiceHosts", "Bot:ServiceHosts")]
    [InlineData("Bot__Gate", "Bot:Gate")]
    [InlineData("Bot__Credential", "Bot:Credential")]
    [InlineData("PerfServerless__PublicUrl", "PerfServerless:PublicUrl")]
    [InlineData("Storage__ConnectionString", "Storage:")]
    [InlineData("Kestrel__Certificates__Default__Path", "Kestrel:Certificates:Default:Path")]
    public async Task Without_a_setting_it_does_not_start_and_says_which(string setting, string told) // S1
    {
        settings[setting] = "";

        await using var server = Run("serve", "--urls", Urls);

        Assert.NotEqual(0, await server.EndsAsync());
        Assert.Contains(told, server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_Entra_refuses_is_told_by_the_check()
    {
        settings["Bot__ClientSecret"] = "another";

        await using var check = Run("serve", "--check", "--urls", Urls);

        Assert.Equal(1, await check.EndsAsync());
        Assert.Contains("AADSTS7000215", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("another", check.Output, StringComparison.Ordinal);
    }

    private string Urls => $"https://localhost:{port};http://127.0.0.1:{inside}";

    private static async Task StrangersStayOutside(HttpClient http)
    {
        using (var unsigned = await http.PostAsJsonAsync("/api/messages", new JsonObject { ["type"] = "message" }))
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (unsigned.StatusCode, unsigned.Headers.WwwAuthenticate.ToString()));

        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/api/health") { Headers = { Host = "evil.example" } };
        using (var answer = await http.SendAsync(rebound)) Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        using var clock = await http.GetAsync("/api/dev/clock");
        Assert.Equal(HttpStatusCode.NotFound, clock.StatusCode);
    }

    private async Task ImportAsync()
    {
        await using var import = Run("import", folder.Folder, "--url", $"http://127.0.0.1:{inside}");
        Assert.True(await import.EndsAsync() == 0, import.Output);
    }

    private ServerProcess Run(params string[] arguments) => ServerProcess.Start("The app", "dotnet", [program, .. arguments], environment: settings);
}
