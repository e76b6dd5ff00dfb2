# Tables that are made from packages at build time.
add_custom_target(generated_tables)
