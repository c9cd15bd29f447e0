using System.CommandLine;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Host.Commands;

/// <summary><c>keys</c>: prints the API key of the host on this machine, or a signed link to its operations page.</summary>
internal static class KeysCommand
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    /// <param name="reader">Who reads the descriptions.</param>
    /// <param name="settings">Names the host's data folder; null for the environment's.</param>
    public static Command Create(Reader reader, IConfiguration? settings = null)
    {
        var url = new Option<string>("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl };

        var api = new Command("api", reader.Say(CommandLineWords.KeysApi));
        api.SetAction(result => Print(result, Read(settings).ApiKey));

        var signing = new Command("signing", reader.Say(CommandLineWords.KeysSigning));
        signing.SetAction(result => Print(result, Convert.ToBase64String(Read(settings).LinkKey)));

        var ops = new Command("ops-link", reader.Say(CommandLineWords.KeysOpsLink)) { url };
        ops.SetAction(result =>
        {
            var links = new LinkSigner(Read(settings).LinkKey, TimeProvider.System);
            return Print(result, $"{result.GetValue(url)!.TrimEnd('/')}/api/ops?{links.Query(LinkPurposes.Operations, "all", "console", LinkLife)}");
        });

        return new Command("keys", reader.Say(CommandLineWords.Keys)) { api, signing, ops };
    }

    /// <summary>The API key of the host on this machine.</summary>
    public static string ApiKey() => Read(null).ApiKey;

    private static HostKeys Read(IConfiguration? settings)
    {
        var configuration = settings ?? new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folder = configuration[$"{AppOptions.Section}:{nameof(AppOptions.DataFolder)}"] ?? new AppOptions().DataFolder;
        return HostKeyFile.ReadOrMake(Path.Combine(folder, HostKeyFile.Name));
    }

    private static int Print(ParseResult result, string text)
    {
        result.InvocationConfiguration.Output.WriteLine(text);
        return 0;
    }
}
