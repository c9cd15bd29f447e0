using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Registers the table client and the domain's stores over it.</summary>
public static class TableStoresRegistration
{
    /// <summary>
    /// Binds <see cref="TableStoreOptions"/> to the section <c>Storage</c> and refuses a bad setting at start. The
    /// <see cref="TimeProvider"/> among the services is the machine's: signatures and the outbox's order follow it, never a virtual one.
    /// </summary>
    public static IServiceCollection AddTableStores(this IServiceCollection services, Action<TableStoreOptions>? configure = null)
    {
        services.TryAddSingleton(ConsoleReader.English);
        services.AddSingleton<IValidateOptions<TableStoreOptions>, TableStoreOptionsRule>();
        var options = services.AddOptions<TableStoreOptions>().BindConfiguration(TableStoreOptions.Section).ValidateOnStart();
        if (configure is not null) options.Configure(configure);

        return services
            .AddSingleton(provider => Service(provider.GetRequiredService<IOptions<TableStoreOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new StoreTables(provider.GetRequiredService<TableServiceClient>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Scorecards)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().FolderMemory)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().People)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().FeedRefusals)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Actuals)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Cycles)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().CheckIns)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Statements)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Messages)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Decisions)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Meetings)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Deliveries)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Facts)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().Addresses)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().ApiKeys)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().EventLog)
            .AddSingleton(provider => provider.GetRequiredService<StoreTables>().EventDestinations)
            .AddSingleton(provider => new StorageStart(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<StorageStart>>()))
            .AddHostedService<TableCreation>();
    }

    private static TableServiceClient Service(TableStoreOptions options, TimeProvider clock) =>
        options.TableServiceUri is { } endpoint
            ? new(endpoint, new DefaultAzureCredential(), new StorageClientOptions(clock))
            : new(options.ConnectionString!, new StorageClientOptions(clock));
}
