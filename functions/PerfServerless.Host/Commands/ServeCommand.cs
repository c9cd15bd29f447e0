using System.CommandLine;
using Microsoft.Extensions.Options;
using PerfServerless.Durable.Hub;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Host.Commands;

/// <summary><c>serve</c>: runs the app with its embedded hub over Azure Storage, or over the emulator.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "Where to listen; several are separated by ';'.",
            DefaultValueFactory = _ => [ImportCommand.DefaultUrl],
        };

        var command = new Command("serve", "Runs PerfServerless on this machine.") { urls };
        command.SetAction((result, cancellationToken) =>
            RunAsync([.. result.GetValue(urls)!.SelectMany(u => u.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] urls, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (StartRules.Refusal(builder.Environment.EnvironmentName, urls) is { } refusal) return Refuse(refusal);

        try
        {
            await using var app = StandaloneHost.Build(builder, urls);
            await app.RunAsync(cancellationToken);

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
            return Refuse($"The storage cannot be used: {e.Message}");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return Refuse(e.Message); // a setting that cannot be read, keys that are damaged, a hub of another application
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse($"{string.Join(", ", urls)} is in use by another program: end it, or listen elsewhere with --urls.");
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
