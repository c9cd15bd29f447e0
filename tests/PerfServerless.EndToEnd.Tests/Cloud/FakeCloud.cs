using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>
/// Microsoft's end of the bot, over TLS and under its own names: the channel's keys, Entra's tokens, the connector before each organisation's
/// chats, and a storage account. It is as strict as they are, and keeps whatever it refused.
/// </summary>
internal sealed class FakeCloud : IAsyncDisposable
{
    public const string AppId = "0f1e2d3c-0000-4000-8000-00000000000a";
    public const string HomeTenant = "0f1e2d3c-0000-4000-8000-00000000000b";
    public const string Secret = "a-secret-of-the-test";
    public const string StorageHost = "devstoreaccount1.table.core.windows.net";
    public const string PublicHost = "reviews.velund.example";

    private const string Channel = "login.botframework.com";
    private const string Entra = "login.microsoftonline.com";
    private const string Connector = "smba.trafficmanager.net";
    private const string Scope = "https://api.botframework.com/.default";

    private readonly WebApplication app;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<string, Uri> chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> issued = new(StringComparer.Ordinal);
    private readonly Uri? tables;

    private FakeCloud(WebApplication app, TestCertificates certificates, Uri? tables) => (this.app, Certificates, this.tables) = (app, certificates, tables);

    public TestCertificates Certificates { get; }

    public ChannelSigner Signer { get; } = new();

    public TunnelProxy Proxy { get; private set; } = null!;

    /// <summary>What came and was refused, with the reason.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>How many tokens Entra gave.</summary>
    public int TokensIssued => issued.Count;

    /// <summary>How many calls with a good token the connector took, by the region of their organisation.</summary>
    public ConcurrentDictionary<string, int> ConnectorCalls { get; } = new(StringComparer.Ordinal);

    /// <param name="folder">Where certificates are written.</param>
    /// <param name="tables">What stands behind the storage account's table service.</param>
    public static async Task<FakeCloud> StartAsync(string folder, Uri? tables = null)
    {
        string[] names = [Channel, Entra, Connector, StorageHost];
        var certificates = new TestCertificates(folder, [.. names, PublicHost, "localhost"]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificates.Certificate)));
        var cloud = new FakeCloud(builder.Build(), certificates, tables);
        cloud.app.Run(cloud.AnswerAsync);
        await cloud.app.StartAsync();

        var port = new Uri(cloud.app.Urls.Single()).Port;
        cloud.Proxy = new TunnelProxy(names.ToDictionary(n => $"{n}:443", _ => port));
        return cloud;
    }

    /// <summary>The connector's address for one organisation's chats.</summary>
    /// <param name="region">Tells the organisations apart.</param>
    /// <param name="simulation">Where its chats are simulated.</param>
    public Uri ConnectorFor(string region, Uri simulation)
    {
        chats[region] = simulation;
        return new Uri($"https://{Connector}/{region}/");
    }

    /// <summary>How a process of this machine finds these services under their own names.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HTTPS_PROXY"] = Proxy.Address.AbsoluteUri,
        ["NO_PROXY"] = "localhost,127.0.0.1",
        ["SSL_CERT_FILE"] = Certificates.AuthorityFile,
    };

    /// <summary>The settings of a bot that is registered here.</summary>
    public static IReadOnlyDictionary<string, string> BotSettings(params IEnumerable<string> allowedTenants) => new Dictionary<string, string>
    {
        ["Bot__Gate"] = "Channel",
        ["Bot__Credential"] = "ClientSecret",
        ["Bot__AppId"] = AppId,
        ["Bot__TenantId"] = HomeTenant,
        ["Bot__ClientSecret"] = Secret,
        ["Bot__AllowedTenants"] = string.Join(", ", allowedTenants),
    };

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await app.DisposeAsync();
        http.Dispose();
        Signer.Dispose();
        Certificates.Dispose();
    }

    private Task AnswerAsync(HttpContext context) => (context.Request.Host.Host, context.Request.Path.Value) switch
    {
        (Channel, "/v1/.well-known/openidconfiguration") => WriteAsync(
            context, new() { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"https://{Channel}/v1/.well-known/keys" }),
        (Channel, "/v1/.well-known/keys") => WriteAsync(context, new() { ["keys"] = new JsonArray(Signer.Published) }),
        (Entra, "/common/discovery/instance") => WriteAsync(context, Discovery()),
        (Entra, $"/{HomeTenant}/v2.0/.well-known/openid-configuration") => WriteAsync(context, EntraMetadata()),
        (Entra, $"/{HomeTenant}/oauth2/v2.0/token") => GiveTokenAsync(context),
        (Connector, _) => PassAsync(context),
        (StorageHost, _) when tables is not null => ForwardAsync(context, new Uri(tables, RawTarget(context))),
        _ => RefuseAsync(context, 404, "nothing of that name"),
    };

    private async Task GiveTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["client_id"] != AppId || form["client_secret"] != Secret || form["scope"].ToString().Split(' ').Contains(Scope) is false)
        {
            await WriteAsync(
                context, new() { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." }, StatusCodes.Status401Unauthorized);
            return;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        issued[token] = true;
        await WriteAsync(context, new() { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = token });
    }

    private Task PassAsync(HttpContext context)
    {
        var token = AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var shown) && shown.Scheme == "Bearer" ? shown.Parameter : null;
        if (token is null || !issued.ContainsKey(token)) return RefuseAsync(context, 401, "a token that Entra did not give");

        var path = context.Request.Path.Value!.Split('/', 3);
        if (path is not ["", var region, var rest] || !chats.TryGetValue(region, out var simulation)) return RefuseAsync(context, 404, "no chats there");

        ConnectorCalls.AddOrUpdate(region, 1, (_, before) => before + 1);
        return ForwardAsync(context, new Uri(simulation, rest + context.Request.QueryString.Value));
    }

    private async Task ForwardAsync(HttpContext context, Uri to)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), to) { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, value) in context.Request.Headers.Where(h => h.Key is not ("Host" or "Transfer-Encoding" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray())) request.Content.Headers.TryAddWithoutValidation(name, value.ToArray());
        }

        using var answer = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Transfer-Encoding"))
            context.Response.Headers[name] = values.ToArray();
        if (context.Response.StatusCode != StatusCodes.Status204NoContent) await answer.Content.CopyToAsync(context.Response.Body);
    }

    private Task RefuseAsync(HttpContext context, int status, string why)
    {
        Refused.Enqueue($"{status} {context.Request.Method} {context.Request.Host}{context.Request.Path}: {why}");
        return WriteAsync(context, new() { ["error"] = new JsonObject { ["code"] = "Refused", ["message"] = why } }, status);
    }

    // As it was signed, and not as it is decoded.
    private static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static JsonObject Discovery() => new()
    {
        ["tenant_discovery_endpoint"] = $"https://{Entra}/{HomeTenant}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = Entra, ["preferred_cache"] = "login.windows.net", ["aliases"] = new JsonArray(Entra, "login.windows.net", "login.microsoft.com", "sts.windows.net"),
        }),
    };

    private static JsonObject EntraMetadata() => new()
    {
        ["issuer"] = $"https://{Entra}/{HomeTenant}/v2.0",
        ["authorization_endpoint"] = $"https://{Entra}/{HomeTenant}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"https://{Entra}/{HomeTenant}/oauth2/v2.0/token",
    };

    private static Task WriteAsync(HttpContext context, JsonObject body, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body);
    }
}
