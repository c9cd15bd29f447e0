using Microsoft.Extensions.Options;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Stores;

internal sealed class TableStoreOptionsRule : IValidateOptions<TableStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, TableStoreOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(TableStoreOptions options)
    {
        var (byText, byIdentity) = (
            !string.IsNullOrWhiteSpace(options.ConnectionString), options.TableServiceUri is not null || options.QueueServiceUri is not null);
        if (!byText && !byIdentity)
        {
            yield return "Storage: nothing says where state is kept; set Storage:ConnectionString (UseDevelopmentStorage=true for Azurite), or "
                + "Storage:TableServiceUri for managed identity.";
        }

        if (byText && byIdentity) yield return "Storage: both ConnectionString and a service address are set; set one of them.";
        if (!byText && byIdentity && options.TableServiceUri is null) yield return "Storage: QueueServiceUri is set without TableServiceUri; set both.";
        if (Refusal(options.ConnectionString) is { } refusal) yield return $"Storage:ConnectionString: {refusal}";
        foreach (
            var (key, uri) in new[] { (nameof(options.TableServiceUri), options.TableServiceUri), (nameof(options.QueueServiceUri), options.QueueServiceUri) })
        {
            if (uri is not null && (!uri.IsAbsoluteUri || uri.Scheme != Uri.UriSchemeHttps))
            {
                yield return $"Storage:{key}: '{uri}' is no https address; an identity's token is sent over https only.";
            }
        }
    }

    private static string? Refusal(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) return null;
        try
        {
            StorageConnection.Parse(connectionString);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
