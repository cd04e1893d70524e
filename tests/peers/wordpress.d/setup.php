<?php
// Installs the site where it is not yet, and writes an application password of its administrator to standard output.
$_SERVER['HTTP_HOST'] = parse_url(getenv('PEER_SITE'), PHP_URL_HOST) . ':' . parse_url(getenv('PEER_SITE'), PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/'; $_SERVER['REQUEST_METHOD'] = 'GET';
define('WP_INSTALLING', true);
require getenv('PEER_ROOT') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
if (!is_blog_installed()) {
    wp_install('Peer WordPress', 'admin', 'admin@example.test', false, '', 'admin-pass-1');
    update_option('permalink_structure', '/%postname%/');
    delete_option('rewrite_rules'); // made anew by the next request
}
[$password] = WP_Application_Passwords::create_new_application_password(get_user_by('login', 'admin')->ID, ['name' => 'tests ' . uniqid()]);
echo $password;
