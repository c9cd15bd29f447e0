using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Keys;

/// <summary>The file of keys is there and is not one of ours.</summary>
public sealed class KeyFileDamagedException(string path, Exception? inner = null) : Exception(ForLogs.English(SettingsWords.KeyFileDamaged.Say(path)), inner)
{
    /// <summary>What is wrong, and how to mend it.</summary>
    public Saying Why => SettingsWords.KeyFileDamaged.Say(path);
}
