using System.CommandLine;
using Microsoft.Extensions.Options;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Http;

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
            return 0;
        }
        catch (OptionsValidationException e)
        {
            return Refuse(string.Join(Environment.NewLine, e.Failures));
        }
        catch (Exception e) when (e is StorageException or HubStoreUnavailableException)
        {
            return Refuse($"The storage does not answer: {e.Message} Start it (scripts/run.sh starts an emulator), or correct Storage:ConnectionString.");
        }
        catch (InvalidDataException e)
        {
            return Refuse(e.Message);
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
