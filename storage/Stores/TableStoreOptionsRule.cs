using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Stores;

/// <summary>What is wrong with the settings of storage, told at start-up and all together.</summary>
internal sealed class TableStoreOptionsRule(ConsoleReader console) : IValidateOptions<TableStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, TableStoreOptions options)
    {
        var mistakes = Mistakes(options).Select(console.Reader.Say).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<Saying> Mistakes(TableStoreOptions options)
    {
        var byText = !string.IsNullOrWhiteSpace(options.ConnectionString);
        var byIdentity = options.TableServiceUri is not null || options.QueueServiceUri is not null;
        if (!byText && !byIdentity) yield return StorageSettingsWords.Nowhere;
        if (byText && byIdentity) yield return StorageSettingsWords.Both;
        if (!byText && byIdentity && options.TableServiceUri is null) yield return StorageSettingsWords.QueueAlone;
        if (Refusal(options.ConnectionString) is { } refusal) yield return StorageSettingsWords.ConnectionString.Say(refusal);
        foreach (var (key, uri) in new[]
        {
            (nameof(options.TableServiceUri), options.TableServiceUri),
            (nameof(options.QueueServiceUri), options.QueueServiceUri),
            (nameof(options.BlobServiceUri), options.BlobServiceUri),
        })
        {
            if (uri is not null && (!uri.IsAbsoluteUri || uri.Scheme != Uri.UriSchemeHttps))
                yield return StorageSettingsWords.NotHttps.Say(key, uri.ToString());
        }
    }

    private static Saying? Refusal(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) return null;
        try
        {
            StorageConnection.Parse(connectionString);
            return null;
        }
        catch (UnusableConnectionException e)
        {
            return e.Why;
        }
    }
}
