namespace PerfServerless.Domain.Identity;

/// <summary>
/// A short name an organisation gives to a thing: 1 to <see cref="MaxLength"/> ASCII letters, digits and '-'.
/// Codes become parts of table keys and orchestration ids, so what those refuse a code refuses first.
/// </summary>
public interface ICode<TSelf>
    where TSelf : struct, ICode<TSelf>
{
    string Value { get; }

    static abstract int MaxLength { get; }

    static abstract TSelf Of(string value);
}
