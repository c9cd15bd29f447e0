using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Stored;

/// <summary>
/// An organisation as a build stored it: the storage's files and the app's keys, over which today's app runs. Its people's clients come back on
/// another port, and are installed anew.
/// </summary>
internal sealed class StoredWorld : IAsyncDisposable
{
    private const string PortFile = "channel-port";

    private readonly string folder;
    private readonly OrganisationCopy organisation;
    private readonly AzuriteServer storage;
    private readonly WebApplication channel;

    private StoredWorld(string folder, OrganisationCopy organisation, AzuriteServer storage, AppServer app, WebApplication channel)
    {
        (this.folder, this.organisation, this.storage, this.channel) = (folder, organisation, storage, channel);
        App = app;
    }

    public AppServer App { get; }

    public ChatRooms Rooms => channel.Services.GetRequiredService<ChatRooms>();

    public BotClient Bot => channel.Services.GetRequiredService<BotClient>();

    /// <param name="archive">A zip of what was stored; null to begin anew.</param>
    public static async Task<StoredWorld> OpenAsync(string? archive)
    {
        var folder = Directory.CreateTempSubdirectory("perf-stored-").FullName;
        var port = FreePort.Take();
        if (archive is not null)
        {
            await ZipFile.ExtractToDirectoryAsync(archive, folder);
            await MoveChannelAsync(folder, port);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, PortFile), $"{port}");
        var organisation = OrganisationCopy.Make((_, _) => "silent");
        var storage = await AzuriteServer.StartAsync(folder);
        var app = await AppServer.StartAsync(storage.ConnectionString, Directory.CreateDirectory(Path.Combine(folder, "app")).FullName);
        if (archive is null) await app.ImportAsync(organisation.Folder);

        var channel = Simulation.Build(organisation.Read(), app.Bot, null, port, TimeProvider.System);
        await channel.StartAsync();
        var world = new StoredWorld(folder, organisation, storage, app, channel);
        if (archive is null) await Eventually.TrueAsync("everybody to be greeted", () => world.Rooms.All.All(c => c.Messages.Count > 0));
        return world;
    }

    /// <summary>Stops the app and writes down what it stored.</summary>
    public async Task SaveAsync(string archive)
    {
        await App.KillAsync();
        await WrittenAsync();
        File.Delete(archive);
        Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
        await ZipFile.CreateFromDirectoryAsync(folder, archive, CompressionLevel.SmallestSize, includeBaseDirectory: false);
    }

    public async ValueTask DisposeAsync()
    {
        await channel.StopAsync();
        await channel.DisposeAsync();
        await App.DisposeAsync();
        await storage.DisposeAsync();
        organisation.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // The addresses of chats name the channel's port, and the one of then may be taken now.
    private static async Task MoveChannelAsync(string folder, int port)
    {
        var old = await File.ReadAllTextAsync(Path.Combine(folder, PortFile));
        foreach (var file in Directory.EnumerateFiles(folder, "__azurite_db_table__.json"))
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace($"localhost:{old}", $"localhost:{port}", StringComparison.Ordinal));
    }

    // Azurite writes its files now and then; they are complete when they have stayed the same over several of its rounds.
    private async Task WrittenAsync()
    {
        const int Looks = 120;
        var (same, last) = (0, "");
        await Eventually.TrueAsync("the storage's files to be written", () =>
        {
            var now = string.Join(
                '|',
                new DirectoryInfo(folder).EnumerateFiles("*.json").OrderBy(f => f.Name, StringComparer.Ordinal).Select(
                    f => $"{f.Length} {f.LastWriteTimeUtc.Ticks}"));
            same = now == last ? same + 1 : 0;
            last = now;
            return same >= Looks;
        });
    }
}
