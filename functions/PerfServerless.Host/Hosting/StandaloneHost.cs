using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Identity;
using PerfServerless.Durable;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Drops;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Probes;
using PerfServerless.Functions.Settings;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Host.Hosting;

/// <summary>The standalone host: the application with the embedded hub inside, over tables of one storage account.</summary>
internal static class StandaloneHost
{
    private const string HubTable = "Hub";
    private const string PublicUrl = $"{AppOptions.Section}:{nameof(AppOptions.PublicUrl)}";
    private const string Hosts = "AllowedHosts";

    /// <summary>The host with its services and before its routes: its settings can be looked at, and nothing runs yet.</summary>
    /// <param name="builder">A fresh builder; its environment and configuration count.</param>
    /// <param name="urls">Where it is to listen.</param>
    public static WebApplication Compose(WebApplicationBuilder builder, string[] urls)
    {
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        var isDevelopment = builder.Environment.IsDevelopment();
        if (isDevelopment && builder.Configuration[PublicUrl] is null && urls is [var first, ..]) builder.Configuration[PublicUrl] = first;
        // Programs of this machine, such as the command line, and whoever comes by the public name.
        if (builder.Configuration[Hosts] is null) builder.Configuration[Hosts] = $"{PublicHost(builder.Configuration)};localhost;127.0.0.1;[::1]";

        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration, isDevelopment ? BotDoor.OwnMachine : BotDoor.Open)
            .AddTableStores()
            .AddTableHubStore(HubTable)
            .AddFeedReader()
            .AddDropReader(builder.Configuration)
            .AddHub();

        return builder.Build();
    }

    /// <summary>Puts the routes in, and before them what keeps strangers out.</summary>
    public static WebApplication Open(WebApplication app)
    {
        if (app.Environment.IsDevelopment()) app.UseLoopbackOnly();
        else app.UseHsts();
        if (TrustedProxies.Of(app.Configuration) is { Networks.Count: > 0 } proxies) app.UseForwardedHeaders(proxies.Options(PublicHost(app.Configuration)));

        return app.MapReviews();
    }

    /// <summary>Adds the embedded hub, over the hub store among the services, behind the application's doors to its engine.</summary>
    public static IServiceCollection AddHub(this IServiceCollection services) => services
        .AddSingleton(ReviewRegistry.Create())
        .AddEmbeddedHub(_ => new() { QueueOf = QueueOf }, business: s => s.GetRequiredService<BusinessTime>().Clock)
        .AddSingleton<IOrchestrations>(s => Orchestrations(s.GetRequiredService<EmbeddedHub>()))
        .AddHostedService(s => s.GetRequiredService<CadenceReconciler>())
        .AddSingleton<INextDue, HubNextDue>()
        .AddSingleton<IInstanceDesk>(s => Desk(s.GetRequiredService<EmbeddedHub>(), s.GetRequiredService<BusinessTime>()))
        .AddSingleton<IServiceProbe, HubProbe>();

    /// <summary>The hub as the application's door to its orchestrations.</summary>
    public static DurableOrchestrations Orchestrations(EmbeddedHub hub) => new(hub.Client, () => hub.State == HubState.Active, hub.WhenActive);

    // Sending is slowed to what the channel takes of an organisation: neither another one's messages nor its own decisions wait behind it.
    public static string QueueOf(ActivityKey key, TaskName activity) => $"{InstanceIds.TenantPartOf(key.InstanceId)}|{activity.Name}";

    private static InstanceDesk Desk(EmbeddedHub hub, BusinessTime business) => new(hub.Client, new HubInstances(hub), business);

    private static string PublicHost(IConfiguration settings) => Uri.TryCreate(settings[PublicUrl], UriKind.Absolute, out var url) ? url.Host : "localhost";
}
