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

        var command = new Command("serve", reader.Say(CommandLineWords.Serve)) { urls };
        command.SetAction((result, cancellationToken) =>
            RunAsync(
                [.. result.GetValue(urls)!.SelectMany(u => u.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))], reader, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] urls, Reader reader, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (StartRules.Refusal(builder.Environment.EnvironmentName, urls) is { } refusal) return Refuse(reader.Say(refusal));
        builder.Services.AddSingleton(new ConsoleReader(reader));

        try
        {
            await using var app = StandaloneHost.Build(builder, urls);
            await app.StartAsync(cancellationToken);
            // Settings may have named other addresses than those asked for.
            if (LoopbackOnly.Refusal(app.Urls) is { } reachable)
            {
                await app.StopAsync(CancellationToken.None);
                return Refuse(reader.Say(reachable));
            }

            await app.WaitForShutdownAsync(cancellationToken);

            // What made it end by itself is told as what keeps it from starting.
            if (app.Services.GetRequiredService<StorageStart>().Failure is { } refused) throw refused;
            await app.Services.GetRequiredService<EmbeddedHub>().Completion;
            return 0;
        }
        catch (OptionsValidationException e)
        {
            return Refuse(string.Join(Environment.NewLine, e.Failures));
        }
        catch (StorageException e)
        {
            return Refuse(reader.Say(SettingsWords.StorageUnusable.Say(e.Message)));
        }
        catch (KeyFileUnusableException e)
        {
            return Refuse(reader.Say(e.Why));
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return Refuse(reader.Say(SettingsWords.CannotStart.Say(e.Message))); // a setting that cannot be read, a hub of another application
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse(reader.Say(SettingsWords.AddressInUse.Say(string.Join(", ", urls))));
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
