using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Settings;
using PerfServerless.Storage.Blobs;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Drops;

/// <summary>Registers what takes dropped files. Without a place nothing of it is ever made.</summary>
public static class DropRegistration
{
    public static IServiceCollection AddDrops(this IServiceCollection services) => services
        .AddSingleton<IDropPlace>(Place)
        .AddSingleton<DropTally>()
        .AddSingleton<IFeedSource>(s => s.GetRequiredService<DropTally>())
        .AddSingleton<DropImport>()
        .AddSingleton<DropSweep>()
        .AddSingleton(s => new DroppedFiles(s.GetRequiredService<DropSweep>()));

    /// <summary>Whether a place is named.</summary>
    public static bool IsOn(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var drop = settings.GetSection($"{AppOptions.Section}:{nameof(AppOptions.Feeds)}:{nameof(FeedOptions.Drop)}");
        return new DropOptions { Folder = drop[nameof(DropOptions.Folder)], Container = drop[nameof(DropOptions.Container)] }.IsOn;
    }

    /// <summary>For a host whose own timer looks, where a place is named.</summary>
    public static IServiceCollection AddDropsIfSet(this IServiceCollection services, IConfiguration settings) =>
        IsOn(settings) ? services.AddDrops() : services;

    /// <summary>For a host without timers, where a place is named.</summary>
    public static IServiceCollection AddDropReader(this IServiceCollection services, IConfiguration settings) =>
        IsOn(settings) ? services.AddDrops().AddHostedService<DropReader>() : services;

    private static IDropPlace Place(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<AppOptions>>().Value.Feeds.Drop;
        if (options.Folder is { Length: > 0 } folder) return new FolderDrop(Path.GetFullPath(folder));

        var container = options.Container ?? throw new InvalidOperationException("PerfServerless:Feeds:Drop names no place.");
        return new BlobDrop(
            new(() => BlobServices.Of(
                services.GetRequiredService<IOptions<TableStoreOptions>>().Value,
                services.GetRequiredService<TimeProvider>(),
                "PerfServerless:Feeds:Drop:Container is set and no blob service is named").GetBlobContainerClient(container)),
            container);
    }
}
