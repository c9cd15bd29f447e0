using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Probes;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Host.Hosting;

/// <summary>The standalone host: the application with the embedded hub inside, over tables of one storage account.</summary>
internal static class StandaloneHost
{
    private const string HubTable = "Hub";

    /// <param name="builder">A fresh builder; its environment and configuration count.</param>
    public static WebApplication Build(WebApplicationBuilder builder, string[] urls)
    {
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        if (builder.Configuration["PerfServerless:PublicUrl"] is null) builder.Configuration["PerfServerless:PublicUrl"] = urls[0];

        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration)
            .AddTableStores()
            .AddTableHubStore(HubTable)
            .AddFeedReader()
            .AddHub();

        var app = builder.Build();
        if (app.Environment.IsDevelopment()) app.UseLoopbackOnly();
        return app.MapReviews();
    }

    /// <summary>Adds the embedded hub, over the hub store among the services, behind the application's doors to its engine.</summary>
    public static IServiceCollection AddHub(this IServiceCollection services) => services
        .AddSingleton(ReviewRegistry.Create())
        .AddEmbeddedHub(business: s => s.GetRequiredService<BusinessTime>().Clock)
        .AddSingleton<IOrchestrations>(s => Orchestrations(s.GetRequiredService<EmbeddedHub>()))
        .AddHostedService(s => s.GetRequiredService<CadenceReconciler>())
        .AddSingleton<INextDue, HubNextDue>()
        .AddSingleton<IInstanceDesk>(s => Desk(s.GetRequiredService<EmbeddedHub>(), s.GetRequiredService<BusinessTime>()))
        .AddSingleton<IServiceProbe, HubProbe>();

    /// <summary>The hub as the application's door to its orchestrations.</summary>
    public static DurableOrchestrations Orchestrations(EmbeddedHub hub) => new(hub.Client, () => hub.State == HubState.Active, hub.WhenActive);

    private static InstanceDesk Desk(EmbeddedHub hub, BusinessTime business) => new(hub.Client, new HubInstances(hub), business);
}
