using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Messaging;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Feeds;

/// <summary>Registers the feed of actuals with a reader of its own, for a host without triggers.</summary>
public static class FeedRegistration
{
    public static IServiceCollection AddFeedReader(this IServiceCollection services) => services
        .AddSingleton<ActualFeed>()
        .AddSingleton<FeedTally>()
        .AddSingleton(s => new Lazy<IIncomingQueue>(() => new StorageIncomingQueue(
            QueueServices.Of(
                s.GetRequiredService<IOptions<TableStoreOptions>>().Value,
                s.GetRequiredService<TimeProvider>(),
                "PerfServerless:Feeds:Actuals is on and no queue service is named"),
            ActualFeed.Queue)))
        .AddSingleton<FeedReader>()
        .AddHostedService(s => s.GetRequiredService<FeedReader>());
}
