using System.CommandLine;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Host.Commands;

/// <summary>
/// The API key with which a command calls the host: from a file, else from the environment, else the host's own on this machine. Never an
/// argument: every user of the machine may read those.
/// </summary>
internal sealed class KeyGiven
{
    /// <summary>The environment variable that holds a key.</summary>
    public const string Variable = "PERFSERVERLESS_KEY";

    private const int LongestFile = 4_096;

    private readonly Func<string?> fromEnvironment;
    private readonly IConfiguration? settings;

    /// <param name="settings">Names the host's data folder; null for the environment's.</param>
    public KeyGiven(Reader reader, IConfiguration? settings = null)
    {
        this.settings = settings;
        fromEnvironment = () => settings is null ? Environment.GetEnvironmentVariable(Variable) : settings[Variable];
        Option = new("--key-file") { Description = reader.Say(KeyCommandWords.KeyFile.Say(Variable)), Recursive = true };
    }

    public Option<string?> Option { get; }

    /// <exception cref="OpsApiException">The file cannot be read.</exception>
    /// <exception cref="KeyFileUnusableException">The host's own file of keys cannot be used.</exception>
    public string Read(ParseResult result, Reader reader)
    {
        if (result.GetValue(Option) is { } path) return Content(path, reader);
        return fromEnvironment()?.Trim() is { Length: > 0 } key ? key : HostKeyFolder.Read(settings).ApiKey;
    }

    /// <summary>Acts with the key, or fails with the sentence that says why there is none.</summary>
    public async Task<int> WithAsync(ParseResult result, Reader reader, Func<string, int> fail, Func<string, Task<int>> act)
    {
        string key;
        try
        {
            key = Read(result, reader);
        }
        catch (OpsApiException e)
        {
            return fail(e.Message);
        }
        catch (KeyFileUnusableException e)
        {
            return fail(reader.Say(e.Why));
        }

        return await act(key);
    }

    /// <summary>Calls a running host with the key; what it refuses, and why there is no key, is said where errors are.</summary>
    public async Task<int> CallAsync(ParseResult result, Reader reader, string url, Func<OpsApi, Task> act)
    {
        try
        {
            using var api = new OpsApi(url, Read(result, reader), reader);
            await act(api);
            return 0;
        }
        catch (OpsApiException e)
        {
            return Fail(result, e.Message);
        }
        catch (KeyFileUnusableException e)
        {
            return Fail(result, reader.Say(e.Why));
        }
    }

    /// <summary>Says what is wrong where errors are.</summary>
    public static int Fail(ParseResult result, string sentence)
    {
        result.InvocationConfiguration.Error.WriteLine(sentence);
        return 1;
    }

    private static string Content(string path, Reader reader)
    {
        try
        {
            using var file = new StreamReader(path);
            var buffer = new char[LongestFile];
            return new string(buffer, 0, file.ReadBlock(buffer)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OpsApiException(reader.Say(KeyCommandWords.KeyFileUnreadable.Say(path, e.Message)));
        }
    }
}
