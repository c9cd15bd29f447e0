using System.CommandLine;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Keys;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Host.Commands;

/// <summary><c>serve</c>: runs the app with its embedded hub over Azure Storage, or over the emulator.</summary>
internal static class ServeCommand
{
    public static Command Create(Reader reader)
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = reader.Say(CommandLineWords.ServeUrls),
            DefaultValueFactory = _ => [ImportCommand.DefaultUrl],
        };

        var check = new Option<bool>("--check") { Description = reader.Say(CommandLineWords.ServeCheck) };

        var command = new Command("serve", reader.Say(CommandLineWords.Serve)) { urls, check };
        command.SetAction((result, cancellationToken) =>
        {
            string[] named = [.. result.GetValue(urls)!.SelectMany(u => u.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            return result.GetValue(check) ? CheckAsync(named, reader, cancellationToken) : RunAsync(named, reader, cancellationToken);
        });
        return command;
    }

    private static async Task<int> CheckAsync(string[] urls, Reader reader, CancellationToken cancellationToken)
    {
        var builder = Builder(reader);
        builder.Logging.ClearProviders(); // what is wrong is said once, in the answer
        await using var app = StandaloneHost.Compose(builder, urls);
        var mistakes = Mistakes(app, urls, reader);

        foreach (var mistake in mistakes) Console.Error.WriteLine(mistake);
        var (lines, good) = await SettingsCheck.AskAsync(app.Services, reader, cancellationToken);
        foreach (var line in lines) Console.WriteLine(line);

        var isReady = good && mistakes.Count == 0;
        Console.WriteLine(reader.Say(isReady ? CheckWords.Ready : CheckWords.NotReady));
        return isReady ? 0 : 1;
    }

    private static async Task<int> RunAsync(string[] urls, Reader reader, CancellationToken cancellationToken)
    {
        var builder = Builder(reader);
        try
        {
            await using var app = StandaloneHost.Compose(builder, urls);
            if (Mistakes(app, urls, reader) is { Count: > 0 } mistakes) return Refuse([.. mistakes]);

            StandaloneHost.Open(app);
            // Asked for before the end: then the services are gone.
            var (storage, hub) = (app.Services.GetRequiredService<StorageStart>(), app.Services.GetRequiredService<EmbeddedHub>());
            await app.StartAsync(cancellationToken);
            // Settings may have named other addresses than those asked for.
            if (StartRules.RefusalOf(app.Environment.EnvironmentName, [.. app.Urls], app.Configuration) is { } reachable)
            {
                await app.StopAsync(CancellationToken.None);
                return Refuse(reader.Say(reachable));
            }

            await app.WaitForShutdownAsync(cancellationToken);

            // What made it end by itself is told as what keeps it from starting.
            if (storage.Failure is { } refused) throw refused;
            await hub.Completion;
            return 0;
        }
        catch (OptionsValidationException e)
        {
            return Refuse([.. e.Failures]);
        }
        catch (StorageException e)
        {
            return Refuse(reader.Say(SettingsWords.StorageUnusable.Say(e.Message)));
        }
        catch (KeyFileUnusableException e)
        {
            return Refuse(reader.Say(e.Why));
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or UnauthorizedAccessException)
        {
            return Refuse(reader.Say(SettingsWords.CannotStart.Say(e.Message))); // a certificate that cannot be read, a hub of another application
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse(reader.Say(SettingsWords.AddressInUse.Say(string.Join(", ", urls))));
        }
    }

    private static List<string> Mistakes(WebApplication app, string[] urls, Reader reader) =>
    [
        .. StartRules.Refusals(app.Environment.EnvironmentName, urls, app.Configuration).Select(reader.Say),
        .. SettingsCheck.Mistakes(app.Services),
    ];

    private static WebApplicationBuilder Builder(Reader reader)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(new ConsoleReader(reader));
        return builder;
    }

    private static int Refuse(params string[] sentences)
    {
        foreach (var sentence in sentences) Console.Error.WriteLine(sentence);
        return 1;
    }
}
