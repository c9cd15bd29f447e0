using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Bot.Settings;
using PerfServerless.Durable.Client;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Drops;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>The Azure host: the application over the same stores, with Azure's Durable Functions as its engine.</summary>
public static class AzureServices
{
    public static IServiceCollection AddReviewsOnAzure(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddRouting()
        .AddSingleton(DeliveryClaims.Shared(RandomNumberGenerator.GetHexString(16, lowercase: true)))
        .AddReviews(configuration, BotDoor.Open) // the Functions host forwards everybody's requests under an address of this machine
        .AddSingleton(HostKeySettings.Read(configuration)) // keys of several machines cannot come from a file of one
        .AddTableStores()
        .AddSingleton<ActualFeed>()
        .AddSingleton<FeedRefusals>()
        .AddDropsIfSet(configuration)
        .AddSingleton<IFunctionMetadataTransformer>(new OptionalFunctions(configuration))
        .AddSingleton<ReviewPipeline>()
        .AddEngine();

    private static IServiceCollection AddEngine(this IServiceCollection services) => services
        .AddSingleton(ReviewRegistry.Create())
        .AddSingleton<OfficialRunner>()
        .AddSingleton<ClientSource>()
        .AddSingleton<OfficialClient>()
        .AddSingleton<DurableTaskClient>(s => s.GetRequiredService<OfficialClient>())
        .AddSingleton<IOrchestrations>(s => Orchestrations(s.GetRequiredService<OfficialClient>(), s.GetRequiredService<ClientSource>()))
        .AddSingleton<IInstanceSource, OfficialInstances>()
        .AddSingleton<IInstanceDesk, InstanceDesk>()
        .AddSingleton<INextDue, UnknownNextDue>();

    private static DurableOrchestrations Orchestrations(OfficialClient client, ClientSource source) => new(client, () => source.IsKnown, source.WhenKnownAsync);
}
