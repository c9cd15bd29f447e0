using System.CommandLine;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>keys</c>: prints and rotates the keys of the host on this machine, and manages those of organisations through the running host.
/// </summary>
internal sealed class KeysCommand
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    private readonly Reader reader;
    private readonly IConfiguration? settings;
    private readonly KeyGiven key;
    private readonly Option<string> url;
    private readonly Option<string?> organisation;

    private KeysCommand(Reader reader, IConfiguration? settings)
    {
        (this.reader, this.settings, key) = (reader, settings, new(reader, settings));
        url = new("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl, Recursive = true };
        organisation = new("--organisation") { Description = reader.Say(KeyCommandWords.Organisation) };
    }

    /// <param name="reader">Who reads what the command says.</param>
    /// <param name="settings">Names the host's data folder; null for the environment's.</param>
    public static Command Create(Reader reader, IConfiguration? settings = null) => new KeysCommand(reader, settings).Whole();

    private Command Whole() => new("keys", reader.Say(CommandLineWords.Keys))
    {
        url, key.Option, Api(), Signing(), OpsLink(), RotateHost(), List(), New(), Rotate(), Revoke(),
    };

    private Command Api()
    {
        var command = new Command("api", reader.Say(CommandLineWords.KeysApi));
        command.SetAction(result => Try(result, () => HostKeyFolder.Read(settings).ApiKey));
        return command;
    }

    private Command Signing()
    {
        var command = new Command("signing", reader.Say(CommandLineWords.KeysSigning));
        command.SetAction(result => Try(result, () => Convert.ToBase64String(HostKeyFolder.Read(settings).LinkKey)));
        return command;
    }

    private Command OpsLink()
    {
        var command = new Command("ops-link", reader.Say(CommandLineWords.KeysOpsLink));
        command.SetAction(result => Try(result, () =>
        {
            var links = new LinkSigner(HostKeyFolder.Read(settings), TimeProvider.System);
            return $"{result.GetValue(url)!.TrimEnd('/')}/api/ops?{links.Query(LinkPurposes.Operations, "all", "console", LinkLife)}";
        }));
        return command;
    }

    private Command RotateHost()
    {
        var endLinks = new Option<bool>("--end-links") { Description = reader.Say(KeyCommandWords.EndLinks) };
        var command = new Command("rotate-host", reader.Say(KeyCommandWords.RotateHost)) { endLinks };
        command.SetAction(result => Try(result, () =>
        {
            var ends = result.GetValue(endLinks);
            HostKeyFolder.Rotate(settings, ends);
            return reader.Say(ends ? KeyCommandWords.HostRotatedAndEnded : KeyCommandWords.HostRotated);
        }));
        return command;
    }

    private Command List()
    {
        var command = new Command("list", reader.Say(KeyCommandWords.List)) { organisation };
        command.SetAction((result, cancellationToken) => TryAsync(result, async (api, text) => text.List(await api.GetAsync(Path(result), cancellationToken))));
        return command;
    }

    private Command New()
    {
        var name = new Option<string>("--name") { Description = reader.Say(KeyCommandWords.Name), Required = true };
        var scopes = new Option<string[]>("--scopes") { Description = reader.Say(KeyCommandWords.Scopes), Required = true, AllowMultipleArgumentsPerToken = true };
        var days = Days();
        var command = new Command("new", reader.Say(KeyCommandWords.New)) { organisation, name, scopes, days };
        command.SetAction((result, cancellationToken) => TryAsync(result, async (api, text) => text.Made(await api.SendAsync(
            HttpMethod.Post,
            Path(result),
            new
            {
                name = result.GetValue(name),
                scopes = result.GetValue(scopes)!.SelectMany(s => s.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
                days = result.GetValue(days),
                by = Environment.UserName,
            },
            cancellationToken))));
        return command;
    }

    private Command Rotate()
    {
        var (id, days) = (Id(), Days());
        var overlap = new Option<int?>("--overlap-hours")
        {
            Description = reader.Say(KeyCommandWords.Overlap.Say(ApiKeyRules.UsualOverlapHours, ApiKeyRules.MostOverlapHours)),
        };
        var command = new Command("rotate", reader.Say(KeyCommandWords.Rotate)) { id, organisation, days, overlap };
        command.SetAction((result, cancellationToken) => TryAsync(result, async (api, text) => text.Rotated(await api.SendAsync(
            HttpMethod.Post,
            Path(result, $"/{Uri.EscapeDataString(result.GetValue(id)!)}/rotate"),
            new { days = result.GetValue(days), overlapHours = result.GetValue(overlap) },
            cancellationToken))));
        return command;
    }

    private Command Revoke()
    {
        var id = Id();
        var command = new Command("revoke", reader.Say(KeyCommandWords.Revoke)) { id, organisation };
        command.SetAction((result, cancellationToken) => TryAsync(result, async (api, text) => text.Revoked(await api.SendAsync(
            HttpMethod.Delete, Path(result, $"/{Uri.EscapeDataString(result.GetValue(id)!)}"), null, cancellationToken))));
        return command;
    }

    private Argument<string> Id() => new("ID") { Description = reader.Say(KeyCommandWords.Id) };

    private Option<int?> Days() => new("--days") { Description = reader.Say(KeyCommandWords.Days.Say(ApiKeyRules.UsualDays, ApiKeyRules.MostDays)) };

    private string Path(ParseResult result, string more = "") =>
        $"/api/keys{more}{(result.GetValue(organisation) is { } tenant ? $"?tenant={Uri.EscapeDataString(tenant)}" : "")}";

    private int Try(ParseResult result, Func<string> print)
    {
        try
        {
            result.InvocationConfiguration.Output.WriteLine(print());
            return 0;
        }
        catch (KeyFileUnusableException e)
        {
            return KeyGiven.Fail(result, reader.Say(e.Why));
        }
    }

    private Task<int> TryAsync(ParseResult result, Func<OpsApi, KeyText, Task> act) =>
        key.CallAsync(result, reader, result.GetValue(url)!, api => act(api, new(reader, result.InvocationConfiguration.Output)));
}
