using System.CommandLine;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;

namespace PerfServerless.Host.Commands;

/// <summary><c>keys</c>: prints the API key of the host on this machine, or a signed link to its operations page.</summary>
public static class KeysCommand
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Where the host listens.", DefaultValueFactory = _ => ImportCommand.DefaultUrl };

        var api = new Command("api", "Prints the API key; makes it where there is none yet.");
        api.SetAction(_ => Print(Read().ApiKey));

        var signing = new Command("signing", "Prints the key that signs links, as base64.");
        signing.SetAction(_ => Print(Convert.ToBase64String(Read().LinkKey)));

        var ops = new Command("ops-link", "Prints a link to the operations page that is valid for a day.") { url };
        ops.SetAction(result =>
        {
            var links = new LinkSigner(Read().LinkKey, TimeProvider.System);
            return Print($"{result.GetValue(url)!.TrimEnd('/')}/api/ops?{links.Query(LinkPurposes.Operations, "all", "console", LinkLife)}");
        });

        return new Command("keys", "Shows the keys of the host on this machine.") { api, signing, ops };
    }

    /// <summary>The API key of the host on this machine.</summary>
    public static string ApiKey() => Read().ApiKey;

    private static HostKeys Read()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folder = configuration[$"{AppOptions.Section}:{nameof(AppOptions.DataFolder)}"] ?? new AppOptions().DataFolder;
        return HostKeyFile.ReadOrMake(Path.Combine(folder, HostKeyFile.Name));
    }

    private static int Print(string text)
    {
        Console.WriteLine(text);
        return 0;
    }
}
