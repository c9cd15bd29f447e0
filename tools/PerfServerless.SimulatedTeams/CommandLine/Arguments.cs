using System.Globalization;

namespace PerfServerless.SimulatedTeams.CommandLine;

/// <summary>The command line: <c>--name value</c> pairs, each known and given once.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">An option is unknown, given twice or without a value.</exception>
    public Arguments(IEnumerable<string> words, params string[] known)
    {
        var rest = new Queue<string>(words);
        while (rest.TryDequeue(out var word))
        {
            if (!known.Contains(word)) throw new UsageException($"'{word}' is no option; there are {string.Join(", ", known)}.");
            if (!rest.TryDequeue(out var value)) throw new UsageException($"{word} needs a value.");
            if (!values.TryAdd(word, value)) throw new UsageException($"{word} is given twice.");
        }
    }

    public bool Has(string name) => values.ContainsKey(name);

    public string Required(string name) => values.TryGetValue(name, out var value) ? value : throw new UsageException($"{name} is missing.");

    public Uri? Address(string name) => values.TryGetValue(name, out var value)
        ? Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"{name} must be an address such as http://localhost:3978/api/messages, not '{value}'.")
        : null;

    public int Port(string name, int otherwise) => values.TryGetValue(name, out var value)
        ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new UsageException($"{name} must be a port from 1 to 65535, not '{value}'.")
        : otherwise;
}
