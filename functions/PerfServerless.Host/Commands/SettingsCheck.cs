using Microsoft.Extensions.Options;
using PerfServerless.Bot.Inbound;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;
using PerfServerless.Storage.Http;

namespace PerfServerless.Host.Commands;

/// <summary>
/// <c>serve --check</c>: looks at everything that a start needs and says all that is missing at once. Where the settings of a service are
/// right, the service is asked.
/// </summary>
internal static class SettingsCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>What is wrong with the settings, as far as they show it by themselves.</summary>
    public static IReadOnlyList<string> Mistakes(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is OptionsValidationException))
        {
            return [.. e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(i => i.Failures)];
        }
        catch (InvalidOperationException e)
        {
            return [e.Message]; // a setting that is no number, no address: the binder names it
        }
    }

    /// <summary>Asks what the settings point to.</summary>
    /// <returns>Lines that say what answered and what did not; and whether all did.</returns>
    public static async Task<(IReadOnlyList<string> Lines, bool Good)> AskAsync(IServiceProvider services, Reader reader, CancellationToken cancellationToken)
    {
        (Saying Good, Func<CancellationToken, Task<Saying?>> Ask)[] questions =
        [
            (CheckWords.KeyFile, _ => Task.FromResult(WhyNoKeyFile(services))),
            (CheckWords.Storage, token => WhyNoStorageAsync(services, token)),
            (CheckWords.ChannelKeys, token => services.GetRequiredService<BotCheck>().WhyNoKeysAsync(token)),
            (CheckWords.BotToken, token => services.GetRequiredService<BotCheck>().WhyMuteAsync(token)),
        ];

        var (lines, good) = (new List<string>(), true);
        foreach (var (fine, ask) in questions)
        {
            try
            {
                var wrong = await AnswerAsync(ask, cancellationToken);
                good &= wrong is null;
                lines.Add(reader.Say(wrong ?? fine));
            }
            catch (OptionsValidationException)
            {
                good = false; // what is wrong with its settings is said among the mistakes
            }
        }

        return (lines, good);
    }

    private static async Task<Saying?> AnswerAsync(Func<CancellationToken, Task<Saying?>> ask, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CheckWords.TooLong.Say((int)Patience.TotalSeconds);
        }
    }

    private static Saying? WhyNoKeyFile(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<HostKeys>();
            return null;
        }
        catch (KeyFileUnusableException e)
        {
            return e.Why;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SettingsWords.CannotStart.Say(e.Message); // a folder that this user may not write to
        }
    }

    private static async Task<Saying?> WhyNoStorageAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<IScorecardStore>().TenantsAsync(cancellationToken);
            return null;
        }
        catch (StorageException e) when (e.InnerException is Azure.RequestFailedException { ErrorCode: "TableNotFound" })
        {
            return null; // it answers: the first start makes the tables
        }
        catch (StorageException e)
        {
            return SettingsWords.StorageUnusable.Say(e.Message);
        }
    }
}
